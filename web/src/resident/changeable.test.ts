import { describe, expect, it } from 'vitest'
import { minutesLeft } from './changeable'

const UNTIL = '2026-03-01T08:10:00Z'
const at = (time: string) => new Date(`2026-03-01T${time}Z`).getTime()

describe('the time in which an answer may be changed', () => {
  it('counts a begun minute', () => {
    expect(minutesLeft(UNTIL, at('08:00:00'))).toBe(10)
    expect(minutesLeft(UNTIL, at('08:09:01'))).toBe(1)
  })

  it('is over', () => {
    expect(minutesLeft(UNTIL, at('08:10:00'))).toBe(0)
    expect(minutesLeft(UNTIL, at('09:00:00'))).toBe(0)
  })
})
