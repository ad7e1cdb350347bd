import { shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

const PAUSE = 250

/** Why somebody is a contact; walking fast over rows asks for the last one only. */
export function useContactDetail(
  lookUp: () => string,
  contact: () => number | undefined,
  order: () => number | undefined,
) {
  const detail = shallowRef<Schemas['ContactDetail']>()
  const problem = shallowRef<Problem>()
  let asked = 0

  async function load() {
    const wanted = contact()
    const mine = ++asked
    if (wanted === undefined) return
    try {
      const params = { path: { id: lookUp(), contact: wanted }, query: { order: order() } }
      const found = await answer(api.GET('/api/tracing/look-ups/{id}/contacts/{contact}', { params }))
      if (mine === asked) detail.value = found
    } catch (thrown) {
      if (mine === asked) problem.value = asProblem(thrown)
    }
  }

  watch(
    contact,
    (_now, _before, onCleanup) => {
      detail.value = undefined
      problem.value = undefined
      asked++
      const timer = setTimeout(() => void load(), PAUSE)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true },
  )

  return { detail, problem, load }
}
