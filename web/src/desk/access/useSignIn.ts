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

  function explain(refusal: Problem) {
    const remaining = refusal.facts.remaining
    const until = refusal.facts.until
    if (refusal.code === 'access.second-factor-needed') {
      if (codeWanted.value) errors.value = { code: t('access.codeWrong') }
      codeWanted.value = true
    } else if (refusal.code === 'access.locked' || refusal.status === 423) {
      const text = typeof until === 'string' ? t('access.locked', { until: moment(until) }) : t('access.lockedNow')
      errors.value = { login: text }
    } else if (refusal.status === 401) {
      const text =
        typeof remaining === 'number' ? t('access.remaining', { n: remaining }, remaining) : t('access.wrong')
      errors.value =
        codeWanted.value && refusal.code.includes('code') ? { code: t('access.codeWrong') } : { password: text }
    } else problem.value = refusal
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
