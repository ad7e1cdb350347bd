import { describe, expect, it } from 'vitest'
import { percent } from './useSecondLooks'

describe('the rate of agreement', () => {
  it('is whole, and never all of it when something is missing', () => {
    expect(percent(3, 4)).toBe(75)
    expect(percent(999, 1000)).toBe(99)
    expect(percent(4, 4)).toBe(100)
  })

  it('is nothing where nothing was looked at', () => {
    expect(percent(0, 0)).toBe(0)
  })
})
