import { type ComputedRef, computed, onScopeDispose } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'

export type LookUp = Schemas['LookUpView']
export type Watermark = Schemas['Watermark']
export type Spot = Schemas['SpotView']

/** Why nothing is shown, as a key of the words; undefined while the answers are open. */
export type Closed = Exclude<LookUp['standing'], 'APPROVED' | 'EMERGENCY'>

export function closedBecause({ open, standing }: LookUp): Closed | undefined {
  if (open) return undefined
  return standing === 'APPROVED' || standing === 'EMERGENCY' ? 'CHANGED' : standing
}

const AGAIN = 30_000

/** One look-up, read again now and then: somebody approves it, or its time runs out. */
export function useLookUp(id: () => string) {
  const reading = useAnswer(() => answer(api.GET('/api/tracing/look-ups/{id}', { params: { path: { id: id() } } })))
  const timer = setInterval(() => void reading.load(), AGAIN)
  onScopeDispose(() => clearInterval(timer))
  const closed: ComputedRef<Closed | undefined> = computed(
    () => reading.data.value && closedBecause(reading.data.value),
  )
  return { ...reading, closed }
}
