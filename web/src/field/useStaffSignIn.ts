import { computed, ref, shallowRef } from 'vue'
import { answer, api } from '@/api/client'
import { me } from '@/api/me'
import { type Problem, asProblem } from '@/api/problem'

/** Signing in with password and, where the account has one, a second factor. */
export function useStaffSignIn() {
  const login = ref('')
  const password = ref('')
  const code = ref('')
  const asksCode = ref(false)
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  const remaining = computed(() => problem.value?.facts.remaining as number | undefined)

  async function enter(): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      const body = {
        login: login.value.trim(),
        password: password.value,
        ...(code.value.trim() ? { code: code.value.trim() } : {}),
      }
      me.value = await answer(api.POST('/api/access/sign-in', { body }))
      return true
    } catch (thrown) {
      const refusal = asProblem(thrown)
      if (refusal.code === 'access.second-factor-needed' && !asksCode.value) asksCode.value = true
      else problem.value = refusal
      return false
    } finally {
      busy.value = false
    }
  }

  return { login, password, code, asksCode, busy, problem, remaining, enter }
}
