import { onScopeDispose, ref } from 'vue'

/** The time, once a second: for clocks that run down. */
export function useNow() {
  const now = ref(Date.now())
  const tick = setInterval(() => (now.value = Date.now()), 1_000)
  onScopeDispose(() => clearInterval(tick))
  return now
}
