import { describe, expect, it } from 'vitest'
import { type MarkedContact, provided, toForward } from './marks'

const contact = (number: number, kind: string, forwarded?: object) =>
  ({ contact: number, marks: [{ kind, at: '2026-03-01T00:00:00Z' }], forwarded }) as unknown as MarkedContact

const marked = [
  contact(1, 'OUTSIDE_CITY'),
  contact(2, 'OUTSIDE_CITY', { fileNumber: 'a' }),
  contact(3, 'OUTSIDE_CITY', { fileNumber: 'b', answeredAt: '2026-03-02T00:00:00Z' }),
  contact(4, 'DRIVER'),
]

describe('contacts outside the city', () => {
  it('are counted until each is answered for', () => {
    expect(provided(marked)).toEqual({ outside: 3, forwarded: 2, answered: 1 })
  })

  it('wait while nobody was asked', () => {
    expect(toForward(marked).map((one) => one.contact)).toEqual([1])
  })
})
