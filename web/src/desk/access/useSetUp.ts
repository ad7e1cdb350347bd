import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api/client'
import { loadMe } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'
import type { Mistake } from '@/ui/ErrorSummary.vue'

export const OFFICES = ['system', 'security', 'audit'] as const
export type Office = (typeof OFFICES)[number]

const MINIMUM = 12
const account = () => ({ login: '', name: '', password: '', repeat: '' })

/** The first three administrators, with the code that the server printed when it started. */
export function useSetUp() {
  const { t } = useI18n()
  const form = reactive({ code: '', system: account(), security: account(), audit: account() })
  const tried = ref(false)
  const busy = ref(false)
  const problem = ref<Problem>()

  const own = computed<Mistake[]>(() => {
    const found: Mistake[] = []
    const missing = (field: string, label: string) => found.push({ field, message: t('access.missing', { label }) })
    if (!form.code.trim()) missing('code', t('access.setUpCode'))
    for (const office of OFFICES) {
      const one = form[office]
      const of = (label: string) => `${t(`access.${office}`)} ${label}`
      if (!one.name.trim()) missing(`${office}.name`, of(t('access.name')))
      if (!one.login.trim()) missing(`${office}.login`, of(t('access.accountLogin')))
      if (one.password.length < MINIMUM)
        found.push({ field: `${office}.password`, message: of(t('access.passwordShort', { n: MINIMUM })) })
      else if (one.password !== one.repeat)
        found.push({ field: `${office}.repeat`, message: of(t('access.repeatWrong')) })
    }
    return found
  })
  const mistakes = computed<Mistake[]>(() => {
    if (!tried.value) return []
    const server = (problem.value?.errors ?? []).map(({ field, message }) => ({ field, message }))
    return own.value.length > 0 ? own.value : server
  })

  async function create(): Promise<boolean> {
    tried.value = true
    problem.value = undefined
    if (own.value.length > 0 || busy.value) return false
    busy.value = true
    const sent = (office: Office) => {
      const { login, name, password } = form[office]
      return { login: login.trim(), name: name.trim(), password }
    }
    try {
      const body = { code: form.code.trim(), system: sent('system'), security: sent('security'), audit: sent('audit') }
      await api.POST('/api/access/set-up', { body })
      await loadMe()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { form, mistakes, busy, problem, create }
}
