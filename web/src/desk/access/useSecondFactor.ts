import { ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { loadMe } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'

const SIX_DIGITS = /^\d{6}$/

/** Enrolment: the password again, then a secret that is shown once; the first right code turns the factor on. */
export function useSecondFactor() {
  const offer = shallowRef<Schemas['SecondFactorOffer']>()
  const problem = shallowRef<Problem>()
  const wrong = ref<'password' | 'code' | 'proof'>()

  async function begin(password: string, code: string) {
    wrong.value = password === '' ? 'password' : undefined
    if (wrong.value) return
    try {
      const body = { password, code: code.trim() || undefined }
      offer.value = await answer(api.POST('/api/access/second-factor', { body }))
      problem.value = undefined
    } catch (thrown) {
      const refusal = asProblem(thrown)
      if (refusal.code === 'access.wrong-password') wrong.value = 'password'
      else if (refusal.code === 'access.wrong-second-factor') wrong.value = 'code'
      else problem.value = refusal
    }
  }

  async function confirm(code: string): Promise<boolean> {
    wrong.value = SIX_DIGITS.test(code) ? undefined : 'proof'
    if (wrong.value) return false
    try {
      await api.POST('/api/access/second-factor/confirm', { body: { code } })
      offer.value = problem.value = undefined
      await loadMe()
      return true
    } catch (thrown) {
      const refusal = asProblem(thrown)
      if (refusal.status >= 400 && refusal.status < 500 && refusal.status !== 429) wrong.value = 'proof'
      else problem.value = refusal
      return false
    }
  }

  return { offer, problem, wrong, begin, confirm }
}
