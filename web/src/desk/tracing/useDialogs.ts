import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem, type Problem } from '@/api/problem'
import { useToast } from '../shell/useToast'

/** The dialogs of a page, one at a time: what is refused stays in it, what is done closes it and is said. */
export function useDialogs<Name extends string>() {
  const { t } = useI18n()
  const { say } = useToast()
  const dialog = ref<Name>()
  const refused = shallowRef<Problem>()

  function show(name: Name | undefined) {
    refused.value = undefined
    dialog.value = name as typeof dialog.value
  }

  async function attempt(action: () => Promise<unknown>, done?: string, undo?: () => void): Promise<boolean> {
    try {
      await action()
      show(undefined)
      if (done) say(done, undo)
      return true
    } catch (thrown) {
      refused.value = asProblem(thrown)
      if (!dialog.value) say(refused.value.title ?? t('shared.problem.unknown'))
      return false
    }
  }

  return { dialog, refused, show, attempt }
}
