import { ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { loadMe } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'

/** Enrolment: a fresh secret is shown once; the first right code turns the factor on. */
export function useSecondFactor() {
  const secret = shallowRef<Schemas['SecondFactorView']>()
  const problem = shallowRef<Problem>()
  const wrong = ref(false)

  async function begin() {
    try {
      secret.value = await answer(api.POST('/api/access/second-factor'))
      problem.value = undefined
    } catch (thrown) {
      problem.value = asProblem(thrown)
    }
  }

  async function confirm(code: string): Promise<boolean> {
    wrong.value = !/^\d{6}$/.test(code)
    if (wrong.value) return false
    try {
      await api.POST('/api/access/second-factor/confirm', { body: { code } })
      secret.value = undefined
      await loadMe()
      return true
    } catch (thrown) {
      const refusal = asProblem(thrown)
      wrong.value = refusal.status >= 400 && refusal.status < 500
      if (!wrong.value) problem.value = refusal
      return false
    }
  }

  return { secret, problem, wrong, begin, confirm }
}
