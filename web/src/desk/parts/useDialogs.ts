import { provide, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem, type Problem } from '@/api/problem'
import { useToast } from '../shell/useToast'
import { SENDING } from './sending'

/**
 * The dialogs of a page, one at a time: what is refused stays in it, what is done closes it and is said. What a dialog
 * holds is sent once, however often the button is pressed.
 */
export function useDialogs<Name extends string>() {
  const { t } = useI18n()
  const { say } = useToast()
  const dialog = ref<Name>()
  const refused = shallowRef<Problem>()
  const sending = ref(false)
  /** Counts what was shown: an answer that comes when another dialog is open does nothing to that one. */
  let shown = 0
  provide(SENDING, sending)

  function show(name: Name | undefined) {
    shown++
    refused.value = undefined
    dialog.value = name as typeof dialog.value
  }

  async function attempt(action: () => Promise<unknown>, done?: string, undo?: () => void): Promise<boolean> {
    if (dialog.value && sending.value) return false
    sending.value = true
    const mine = shown
    try {
      await action()
      if (mine === shown) show(undefined)
      if (done) say(done, undo)
      return true
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (mine === shown) refused.value = problem
      if (mine !== shown || !dialog.value) say(problem.title ?? t('shared.problem.unknown'))
      return false
    } finally {
      sending.value = false
    }
  }

  return { dialog, refused, show, attempt }
}
