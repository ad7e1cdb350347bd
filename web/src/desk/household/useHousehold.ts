import { type Ref, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'

export type HouseholdCard = Schemas['HouseholdCard']
export type Member = HouseholdCard['members'][number]

/** The card of one household; reading it is itself recorded, so it is read once and not on every piece of news. */
export function useHousehold(id: Ref<string | undefined>) {
  const found = useAnswer(
    (signal) => answer(api.GET('/api/resident/households/{id}', { params: { path: { id: id.value ?? '' } }, signal })),
    false,
  )
  watch(
    id,
    (now) => {
      found.data.value = undefined
      if (now) void found.load()
    },
    { immediate: true },
  )
  return found
}
