import { onScopeDispose, ref, watch } from 'vue'

const NOTICEABLE = 300

/** True once something has been going on for 300 ms: only then is a wait worth showing. */
export function useSlow(busy: () => boolean) {
  const slow = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    busy,
    (now) => {
      clearTimeout(timer)
      slow.value = false
      if (now) timer = setTimeout(() => (slow.value = true), NOTICEABLE)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return slow
}
