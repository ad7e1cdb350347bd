import { describe, expect, it } from 'vitest'
import { withGaps } from './gaps'

const day = (name: string) => ({ day: name, stays: [], statements: [], doubts: [] })

describe('the days of a window', () => {
  it('are all there, those of which nothing is known as one stretch', () => {
    const rows = withGaps(
      [day('2026-11-18'), day('2026-11-21')],
      '2026-11-17T00:00:00+08:00',
      '2026-11-22T18:00:00+08:00',
    )
    expect(rows).toEqual([
      { from: '2026-11-17', until: '2026-11-17' },
      day('2026-11-18'),
      { from: '2026-11-19', until: '2026-11-20' },
      day('2026-11-21'),
      { from: '2026-11-22', until: '2026-11-22' },
    ])
  })

  it('end with the day before where the window ends at midnight', () => {
    expect(withGaps([day('2026-11-18')], '2026-11-18T00:00:00+08:00', '2026-11-19T00:00:00+08:00')).toEqual([
      day('2026-11-18'),
    ])
  })

  it('begin in the time of Shanghai', () => {
    expect(withGaps([], '2026-11-17T16:30:00Z', '2026-11-17T20:00:00Z')).toEqual([
      { from: '2026-11-18', until: '2026-11-18' },
    ])
  })
})
