import { onScopeDispose, ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/api/problem'

const SHOWN_FOR = 30

/** A value that is clear for half a minute once it was asked for; afterwards it is gone from the page. */
export function useClear<Purpose>(ask: (purpose: Purpose, note: string | undefined) => Promise<{ value: string }>) {
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
      value.value = (await ask(purpose, note === '' ? undefined : note)).value
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
