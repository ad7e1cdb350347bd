import { describe, expect, it } from 'vitest'
import { draftOf } from './asking'
import type { CaseCard } from './cases'
import { closedBecause } from './answers/useLookUp'
import type { LookUp } from './lookUps'

const about = {
  id: 'a',
  window: { from: '2026-03-01T00:00:00Z', until: '2026-03-05T00:00:00Z', daysBack: 4 },
} as CaseCard
const before = {
  state: 'APPROVED',
  standing: 'CHANGED',
  open: false,
  changed: true,
  cases: [
    { id: 'a', number: '1' },
    { id: 'b', number: '2' },
  ],
  purpose: 'FIND_SOURCE',
  from: '2026-02-27T16:00:00Z',
  until: '2026-03-02T16:00:00Z',
  leastSeconds: 900,
  note: '核对口述',
} as LookUp

describe('a look-up whose case was linked to somebody else since it was approved', () => {
  it('says that it has to be asked for again, an emergency that still waits for its second person too', () => {
    expect(closedBecause(before)).toBe('CHANGED')
    expect(closedBecause({ ...before, state: 'EMERGENCY', standing: 'EMERGENCY' })).toBe('CHANGED')
    expect(closedBecause({ ...before, state: 'EMERGENCY', standing: 'UNCONFIRMED' })).toBe('UNCONFIRMED')
  })

  it('is asked for again as it was asked', () => {
    expect(draftOf(about, before)).toMatchObject({
      purpose: 'FIND_SOURCE',
      others: ['b'],
      from: '2026-02-28T00:00',
      until: '2026-03-03T00:00',
      minutes: '15',
      note: '核对口述',
    })
  })
})

it('a look-up that nobody asked before is about the window of its case', () => {
  expect(draftOf(about)).toMatchObject({ others: [], from: '2026-03-01T08:00', minutes: '2', note: '' })
})
