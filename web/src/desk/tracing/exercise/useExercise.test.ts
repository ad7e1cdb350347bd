import { describe, expect, it } from 'vitest'
import { daysBefore, type Exercise, minutesBetween, placeOf, type Step } from './useExercise'

const exercise = { cases: [{ id: 'first', number: '1' }], steps: [] } as unknown as Exercise

describe('the exercise', () => {
  it('leads to the case as long as no look-up is there to be seen', () => {
    expect(placeOf({ step: 'TRAJECTORY' } as Step, exercise)).toEqual({ name: 'case', params: { id: 'first' } })
    expect(placeOf({ step: 'COMMON', lookUp: 'x' } as Step, exercise)).toEqual({
      name: 'look-up',
      params: { id: 'x' },
      query: { view: 'common' },
    })
  })

  it('counts days by the calendar of Shanghai', () => {
    expect(daysBefore('2026-04-15', '2026-04-13T15:59:00Z')).toBe(2)
    expect(daysBefore('2026-04-15', '2026-04-13T16:01:00Z')).toBe(1)
    expect(daysBefore('2026-04-15', '2026-04-15T03:00:00Z')).toBe(0)
  })

  it('counts minutes whole, and none backwards', () => {
    expect(minutesBetween('2026-04-13T08:00:00Z', '2026-04-13T08:34:20Z')).toBe(34)
    expect(minutesBetween('2026-04-13T08:00:00Z', '2026-04-13T07:00:00Z')).toBe(0)
  })
})
