import { computed, type ComputedRef, type Ref, ref } from 'vue'
import type { Mistake } from '@/ui/ErrorSummary.vue'

/** One phone number being typed: what is there, and what is wrong with it once somebody has tried to go on. */
export function usePhone(
  initial: string,
  read: (text: string) => string | undefined,
  message: () => string,
): {
  text: Ref<string>
  wrong: Ref<boolean>
  mistakes: ComputedRef<Mistake[]>
  submit: (go: (phone: string) => void) => void
} {
  const text = ref(initial)
  const wrong = ref(false)
  const mistakes = computed(() => (wrong.value ? [{ field: 'phone', message: message() }] : []))

  function submit(go: (phone: string) => void): void {
    const phone = read(text.value)
    wrong.value = phone === undefined
    if (phone) go(phone)
  }
  return { text, wrong, mistakes, submit }
}
