import { type Schemas, answer, api } from '@/api/client'
import { useClear } from './useClear'

export type RevealField = Schemas['RevealForm']['field']
export type Need = NonNullable<Schemas['RevealForm']['need']>
export const PURPOSES = ['CONTACT', 'VERIFY', 'URGENT_CARE', 'DELIVERY', 'CORRECTION', 'OTHER'] as const

export type Purpose = (typeof PURPOSES)[number]

/** One masked value of a person, seen with a reason; of notes, the one about a need. */
export function useReveal(personId: () => string, field: () => RevealField, need: () => Need | undefined) {
  return useClear((purpose: Purpose, note) =>
    answer(
      api.POST('/api/resident/people/{id}/reveal', {
        params: { path: { id: personId() } },
        body: { field: field(), need: need(), purpose, note },
      }),
    ),
  )
}
