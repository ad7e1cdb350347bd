import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api/client'
import { loadMe } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'
import { useDates } from '@/i18n/useDates'

type Field = 'login' | 'password' | 'code'

/** Password first, the code only when the server asks for it; what is wrong stands at its field. */
export function useSignIn() {
  const { t } = useI18n()
  const { moment } = useDates()
  const form = reactive({ login: '', password: '', code: '' })
  const errors = ref<Partial<Record<Field, string>>>({})
  const codeWanted = ref(false)
  const busy = ref(false)
  const problem = ref<Problem>()

  function missing(): Partial<Record<Field, string>> {
    const found: Partial<Record<Field, string>> = {}
    if (!form.login.trim()) found.login = t('access.loginMissing')
    if (!form.password) found.password = t('access.passwordMissing')
    if (codeWanted.value && !/^\d{6}$/.test(form.code.trim())) found.code = t('access.codeMissing')
    return found
  }

  /** What is wrong, with the tries that are left when the server counts them. */
  function counted(sentence: string, withTries: string, { facts: { remaining } }: Problem): string {
    return typeof remaining === 'number' ? t(withTries, { n: remaining }, remaining) : t(sentence)
  }

  function explain(refusal: Problem) {
    const { until } = refusal.facts
    if (refusal.code === 'access.second-factor-needed') codeWanted.value = true
    else if (refusal.code === 'access.wrong-code')
      errors.value = { code: counted('access.codeWrong', 'access.codeTries', refusal) }
    else if (refusal.code === 'access.wrong-credentials')
      errors.value = { password: counted('access.wrong', 'access.wrongTries', refusal) }
    else if (refusal.status === 423)
      errors.value = {
        login: typeof until === 'string' ? t('access.locked', { until: moment(until) }) : t('access.lockedNow'),
      }
    else problem.value = refusal
  }

  /** True when the door is open. */
  async function signIn(): Promise<boolean> {
    errors.value = missing()
    problem.value = undefined
    if (Object.keys(errors.value).length > 0 || busy.value) return false
    busy.value = true
    try {
      const code = codeWanted.value ? form.code.trim() : undefined
      await api.POST('/api/access/sign-in', { body: { login: form.login.trim(), password: form.password, code } })
      await loadMe()
      return true
    } catch (thrown) {
      explain(asProblem(thrown))
      return false
    } finally {
      busy.value = false
    }
  }

  return { form, errors, codeWanted, busy, problem, signIn }
}
