import { onScopeDispose, ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type CardPurpose = Schemas['CardRevealForm']['purpose']
export const CARD_PURPOSES: CardPurpose[] = ['CARD_COMPANY', 'POLICE', 'SERVICE_HALL']

const SHOWN_FOR = 30

/** A card number that can be seen clear for half a minute, with a reason. */
export function useCardReveal(lookUp: () => string, contact: () => number) {
  const value = ref<string>()
  const left = ref(0)
  const problem = shallowRef<Problem>()
  let tick: ReturnType<typeof setInterval> | undefined

  function hide() {
    clearInterval(tick)
    value.value = undefined
    left.value = 0
  }

  async function see(purpose: CardPurpose, note: string) {
    try {
      const call = api.POST('/api/tracing/look-ups/{id}/contacts/{contact}/reveal', {
        params: { path: { id: lookUp(), contact: contact() } },
        body: { purpose, note: note === '' ? undefined : note },
      })
      value.value = (await answer(call)).value
      problem.value = undefined
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    }
    left.value = SHOWN_FOR
    clearInterval(tick)
    tick = setInterval(() => {
      left.value -= 1
      if (left.value <= 0) hide()
    }, 1_000)
    return true
  }

  onScopeDispose(hide)
  return { value, left, problem, see, hide }
}
