import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { me } from '@/api/me'
import { type Problem, asProblem } from '@/api/problem'

const PAUSE_SECONDS = 60

/** Where the phone that signed in is remembered for this tab: it becomes the contact phone of a new registration. */
export const SIGNED_IN_WITH = 'shouwang.phone'

/** Signing in with a one-time code: send it, wait before sending again, enter it. */
export function useSignIn() {
  const receipt = shallowRef<Schemas['CodeReceipt']>()
  const phone = ref('')
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  const pause = ref(0)
  const sentAgain = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined

  async function attempt(action: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await action()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  function sendCode(to: string): Promise<boolean> {
    return attempt(async () => {
      const body = { phone: to }
      const again = receipt.value !== undefined
      receipt.value = await answer(api.POST('/api/access/codes', { body }))
      phone.value = to
      sentAgain.value = again
      startPause()
    })
  }

  function enter(code: string): Promise<boolean> {
    return attempt(async () => {
      const body = { challenge: receipt.value?.challenge ?? '', code }
      me.value = await answer(api.POST('/api/access/resident-sign-in', { body }))
      sessionStorage.setItem(SIGNED_IN_WITH, phone.value)
    })
  }

  function startPause(): void {
    clearInterval(timer)
    pause.value = PAUSE_SECONDS
    timer = setInterval(() => {
      pause.value -= 1
      if (pause.value <= 0) clearInterval(timer)
    }, 1000)
  }

  function otherPhone(): void {
    receipt.value = undefined
    problem.value = undefined
  }

  onScopeDispose(() => {
    clearInterval(timer)
  })
  const asked = computed(() => receipt.value !== undefined)
  return { asked, receipt, phone, problem, busy, pause, sentAgain, sendCode, enter, otherPhone }
}
