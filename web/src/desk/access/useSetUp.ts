import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api/client'
import { loadMe } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'
import type { Mistake } from '@/ui/ErrorSummary.vue'
import { SHORTEST } from './usePassword'

export const OFFICES = ['system', 'security', 'audit'] as const
export type Office = (typeof OFFICES)[number]

const account = () => ({ login: '', name: '', password: '', repeat: '' })

/** The first three administrators, with the code that the server printed when it started. */
export function useSetUp() {
  const { t } = useI18n()
  const form = reactive({ code: '', system: account(), security: account(), audit: account() })
  const tried = ref(false)
  const busy = ref(false)
  const problem = ref<Problem>()

  function check(office: Office): Mistake[] {
    const { name, login, password, repeat } = form[office]
    const found: Mistake[] = []
    const at = (field: string, message: string) => found.push({ field: `${office}.${field}`, message })
    if (!name.trim()) at('name', t('access.missing', { label: t('access.name') }))
    if (!login.trim()) at('login', t('access.missing', { label: t('access.accountLogin') }))
    if (password.length < SHORTEST) at('password', t('access.passwordShort', { n: SHORTEST }))
    else if (password !== repeat) at('repeat', t('access.repeatWrong'))
    return found
  }

  const own = computed<Mistake[]>(() => [
    ...(form.code.trim() ? [] : [{ field: 'code', message: t('access.missing', { label: t('access.setUpCode') }) }]),
    ...OFFICES.flatMap(check),
  ])
  const atFields = computed<Mistake[]>(() => {
    if (!tried.value) return []
    return own.value.length > 0 ? own.value : (problem.value?.errors ?? [])
  })
  /** For the list on top: there it must also be said whose. */
  const mistakes = computed<Mistake[]>(() =>
    atFields.value.map(({ field, message }) => {
      const office = OFFICES.find((one) => field.startsWith(`${one}.`))
      return { field, message: office ? t('access.whose', { who: t(`access.${office}`), message }) : message }
    }),
  )

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

  const errorAt = (field: string) => atFields.value.find((mistake) => mistake.field === field)?.message

  return { form, mistakes, errorAt, busy, problem, create }
}
