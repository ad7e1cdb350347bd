import { describe, expect, it } from 'vitest'
import { fromField, toField, todayField } from './moments'

describe('a moment in a field', () => {
  it('is counted in Shanghai', () => {
    expect(toField('2026-03-01T16:05:00Z')).toBe('2026-03-02T00:05')
    expect(fromField('2026-03-02T00:05')).toBe('2026-03-01T16:05:00.000Z')
    expect(fromField('2026-03-02')).toBe('2026-03-01T16:00:00.000Z')
    expect(todayField(new Date('2026-03-01T16:05:00Z'))).toBe('2026-03-02')
  })

  it('may be missing', () => {
    expect(toField(undefined)).toBe('')
    expect(fromField('')).toBeUndefined()
  })
})
