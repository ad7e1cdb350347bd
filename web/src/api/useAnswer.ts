import { type Ref, onScopeDispose, ref, shallowRef } from 'vue'
import { type Problem, asProblem } from './problem'

export interface Answer<T> {
  data: Ref<T | undefined>
  problem: Ref<Problem | undefined>
  loading: Ref<boolean>
  /** True only when the wait has become noticeable (300 ms): show a skeleton then, not before. */
  slow: Ref<boolean>
  load: () => Promise<void>
}

/** Reads something, and says how it stands. A newer reading outruns an older one. */
export function useAnswer<T>(read: (signal: AbortSignal) => Promise<T>, immediately = true): Answer<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const slow = ref(false)
  let current: AbortController | undefined

  async function load(): Promise<void> {
    current?.abort()
    const mine = (current = new AbortController())
    loading.value = true
    const timer = setTimeout(() => (slow.value = current === mine), 300)
    try {
      const found = await read(mine.signal)
      if (current !== mine) return
      data.value = found
      problem.value = undefined
    } catch (thrown) {
      if (current === mine) problem.value = asProblem(thrown)
    } finally {
      clearTimeout(timer)
      if (current === mine) loading.value = slow.value = false
    }
  }

  onScopeDispose(() => current?.abort())
  if (immediately) void load()
  return { data, problem, loading, slow, load }
}
