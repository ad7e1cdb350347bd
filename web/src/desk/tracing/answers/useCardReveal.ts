import { type Schemas, answer, api } from '@/api/client'
import { useClear } from '../../reveal/useClear'

export type CardPurpose = Schemas['CardRevealForm']['purpose']
export const CARD_PURPOSES: CardPurpose[] = ['CARD_COMPANY', 'POLICE', 'SERVICE_HALL']

/** The card number of a contact, seen with a reason. */
export function useCardReveal(lookUp: () => string, contact: () => number) {
  return useClear((purpose: CardPurpose, note) =>
    answer(
      api.POST('/api/tracing/look-ups/{id}/contacts/{contact}/reveal', {
        params: { path: { id: lookUp(), contact: contact() } },
        body: { purpose, note },
      }),
    ),
  )
}
