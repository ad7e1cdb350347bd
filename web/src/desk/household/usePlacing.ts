import { ref, shallowRef } from 'vue'
import { api } from '@/api/client'
import { type Problem, asProblem } from '@/api/problem'

/** Finds the door of a household that wrote its address down because its building was not listed. */
export function usePlacing(household: () => string) {
  const problem = shallowRef<Problem>()
  const busy = ref(false)

  /** False when it was refused, and `problem` says why. */
  async function place(dwelling: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      await api.POST('/api/resident/households/{id}/place', {
        params: { path: { id: household() } },
        body: { dwelling },
      })
      problem.value = undefined
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { problem, busy, place }
}
