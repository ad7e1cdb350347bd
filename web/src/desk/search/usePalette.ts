import { ref } from 'vue'

const open = ref(false)

/** Search and commands in one place: Ctrl K from anywhere. */
export function usePalette() {
  return { open, show: () => (open.value = true) }
}
