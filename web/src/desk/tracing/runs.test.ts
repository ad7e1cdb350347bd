import { describe, expect, it } from 'vitest'
import { runsOf } from './runs'

const place = (kind: string, name: string, code = '') => ({ number: 7, kind, name, line: '26', code, setting: '' })
const stay = (what: object, from: string) => ({ place: what, from, until: from, certainty: 1, there: 3, contacts: 1 })

describe('the runs of a case', () => {
  const answered = {
    cases: [
      {
        caseId: 'a',
        days: [
          { stays: [stay(place('VENUE', '菜场'), '2026-03-01T00:00:00Z')] },
          {
            stays: [
              stay(place('VEHICLE', '26 苏K1', '苏K1'), '2026-03-02T00:00:00Z'),
              stay(place('VEHICLE', '苏K2'), '2026-03-02T09:00:00Z'),
            ],
          },
        ],
      },
      { caseId: 'b', days: [{ stays: [stay(place('VEHICLE', '苏K9'), '2026-03-03T00:00:00Z')] }] },
    ],
  } as unknown as Parameters<typeof runsOf>[0]

  it('are vehicles alone, the latest first, by their plates', () => {
    expect(runsOf(answered, 'a').map((run) => run.vehicle)).toEqual(['苏K2', '苏K1'])
  })

  it('are none without the case', () => {
    expect(runsOf(answered, 'c')).toEqual([])
  })
})
