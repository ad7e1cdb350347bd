import { describe, expect, it } from 'vitest'
import { outcomesOf } from './useTasks'

describe('how a task can end', () => {
  it('is one way where it is about data and not about people', () => {
    expect(['TRACE_FILE', 'TRACE_INDEX'].map(outcomesOf)).toEqual([['DONE'], ['DONE']])
  })
})
