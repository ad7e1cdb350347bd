import { reactive, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api/client'
import { loadMe } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'

export const SHORTEST = 12

interface Errors {
  old?: string
  fresh?: string
  repeat?: string
}

/** A new password for oneself; the server has the last word on whether it is good enough. */
export function usePassword() {
  const { t } = useI18n()
  const form = reactive({ old: '', fresh: '', repeat: '' })
  const errors = ref<Errors>({})
  const problem = shallowRef<Problem>()

  function check(): Errors {
    if (!form.old) return { old: t('access.passwordMissing') }
    if (form.fresh.length < SHORTEST) return { fresh: t('access.passwordShort', { n: SHORTEST }) }
    return form.fresh === form.repeat ? {} : { repeat: t('access.repeatWrong') }
  }

  function explain(refusal: Problem) {
    const fault = refusal.errors.find((error) => error.field === 'next')
    if (fault) errors.value = { fresh: fault.message }
    else if (refusal.code === 'access.wrong-password') errors.value = { old: t('access.passwordWrong') }
    else problem.value = refusal
  }

  async function change(): Promise<boolean> {
    errors.value = check()
    problem.value = undefined
    if (Object.keys(errors.value).length > 0) return false
    try {
      await api.POST('/api/access/password', { body: { current: form.old, next: form.fresh } })
      Object.assign(form, { old: '', fresh: '', repeat: '' })
      await loadMe()
      return true
    } catch (thrown) {
      explain(asProblem(thrown))
      return false
    }
  }

  return { form, errors, problem, change }
}
