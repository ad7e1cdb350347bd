import { describe, expect, it } from 'vitest'
import { byDay, groupsOf, type ThreadEntry } from './thread'

const entry = (at: string, kind: string): ThreadEntry => ({ at, kind, params: {} })

const thread = [
  entry('2022-04-13T01:15:00Z', 'PASSED'),
  entry('2022-04-14T00:20:00Z', 'REVEALED'),
  entry('2022-04-13T00:10:00Z', 'REGISTERED'),
]

describe('the thread of a household', () => {
  it('goes by day, the newest first', () => {
    const days = byDay(thread, (at) => at.slice(0, 10))
    expect(days.map(({ day }) => day)).toEqual(['2022-04-14', '2022-04-13'])
    expect(days[1]?.entries.map(({ kind }) => kind)).toEqual(['PASSED', 'REGISTERED'])
  })

  it('offers only the groups that occur', () => {
    expect(groupsOf(thread)).toEqual([
      { group: 'REGISTRATION', count: 1 },
      { group: 'REVIEW', count: 1 },
      { group: 'LOOK', count: 1 },
    ])
  })
})
