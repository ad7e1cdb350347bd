import { shallowRef } from 'vue'

export interface Toast {
  text: string
  undo?: () => void
}

const toast = shallowRef<Toast>()
let timer: ReturnType<typeof setTimeout> | undefined

/** One sentence at the foot that goes by itself; with a way back it stays longer. */
export function useToast() {
  function say(text: string, undo?: () => void) {
    clearTimeout(timer)
    toast.value = { text, undo }
    timer = setTimeout(() => (toast.value = undefined), undo ? 12_000 : 5_000)
  }
  return { toast, say, clear: () => (toast.value = undefined) }
}
