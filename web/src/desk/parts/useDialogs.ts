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
  provide(SENDING, sending)

  function show(name: Name | undefined) {
    refused.value = undefined
    dialog.value = name as typeof dialog.value
  }

  async function attempt(action: () => Promise<unknown>, done?: string, undo?: () => void): Promise<boolean> {
    if (dialog.value && sending.value) return false
    sending.value = true
    try {
      await action()
      show(undefined)
      if (done) say(done, undo)
      return true
    } catch (thrown) {
      refused.value = asProblem(thrown)
      if (!dialog.value) say(refused.value.title ?? t('shared.problem.unknown'))
      return false
    } finally {
      sending.value = false
    }
  }

  return { dialog, refused, show, attempt }
}
