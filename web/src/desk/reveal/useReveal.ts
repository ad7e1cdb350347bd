import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type RevealField = Schemas['RevealForm']['field']
export const PURPOSES = ['CONTACT', 'VERIFY', 'URGENT_CARE', 'DELIVERY', 'CORRECTION', 'OTHER'] as const

export type Purpose = (typeof PURPOSES)[number]

const SHOWN_FOR = 30

/** One masked value that can be seen clear for half a minute, with a reason; afterwards it is gone from the page. */
export function useReveal(personId: () => string, field: () => RevealField) {
  const value = ref<string>()
  const left = ref(0)
  const problem = shallowRef<Problem>()
  let tick: ReturnType<typeof setInterval> | undefined

  function hide() {
    clearInterval(tick)
    value.value = undefined
    left.value = 0
  }

  async function see(purpose: Purpose, note?: string) {
    try {
      const call = api.POST('/api/resident/people/{id}/reveal', {
        params: { path: { id: personId() } },
        body: { field: field(), purpose, note: note === '' ? undefined : note },
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
  return { value, left, problem, clear: computed(() => value.value !== undefined), see, hide }
}
