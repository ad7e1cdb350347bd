import { ref, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { me } from '@/api/me'
import { Submission } from '@/api/once'
import { type Problem, asProblem } from '@/api/problem'
import { type Form, complete, emptyForm } from '@/registration/form'
import { type Step, further } from '@/registration/steps'

export type Reason = Schemas['OnBehalfForm']['reason']
export const REASONS: Reason[] = ['NO_PHONE', 'AT_DOOR', 'ASKED_DESK', 'HOTLINE']

const KEPT_AS = 'shouwang.on-behalf'

interface Kept {
  account: string
  reason?: Reason | undefined
  form: Form
  furthest: Step
}

const kept = shallowRef<Kept>(fresh(''))
const receipt = shallowRef<Schemas['OnBehalfReceipt'] & { phone: boolean }>()
watch(kept, (now) => {
  sessionStorage.setItem(KEPT_AS, JSON.stringify(now))
})

function fresh(account: string): Kept {
  return { account, form: emptyForm(), furthest: 'where' }
}

function keptHere(account: string): Kept | undefined {
  const found = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as Kept | null
  return found?.account === account ? found : undefined
}

/** A phone goes from hand to hand: what one volunteer typed is not the next one's to see. */
function begin(account: string): void {
  if (kept.value.account === account) return
  kept.value = keptHere(account) ?? fresh(account)
  receipt.value = undefined
}

/** For whoever signs out: nothing of the household at the last door stays on the phone. */
export function forgetOnBehalf(): void {
  kept.value = fresh('')
  receipt.value = undefined
}

/**
 * A registration for somebody else: why, the form, and what came of it. It lives in this tab until it is sent, and
 * belongs to whoever typed it.
 */
export function useOnBehalf() {
  begin(me.value?.accountId ?? '')
  const submission = new Submission('shouwang.sending-on-behalf')
  const sending = ref(false)
  const problem = shallowRef<Problem>()

  function because(reason: Reason): void {
    kept.value = { ...kept.value, reason }
  }

  function save(form: Form, reached: Step): void {
    kept.value = { ...kept.value, form, furthest: further(kept.value.furthest, reached) }
  }

  async function send(): Promise<boolean> {
    const form = complete(kept.value.form)
    if (!form || !kept.value.reason || sending.value) return false
    sending.value = true
    problem.value = undefined
    try {
      const body = { ...form, reason: kept.value.reason }
      const headers = submission.headers(body)
      const found = await answer(api.POST('/api/resident/registrations/on-behalf', { body, headers }))
      submission.done()
      receipt.value = { ...found, phone: Boolean(form.phone) }
      kept.value = fresh(kept.value.account)
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      sending.value = false
    }
  }

  return { kept, receipt, sending, problem, because, save, send }
}
