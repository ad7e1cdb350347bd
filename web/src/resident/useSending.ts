import { ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { Submission } from '@/api/once'
import { type Problem, asProblem } from '@/api/problem'
import { type Form, complete } from '@/registration/form'

export type Receipt = Schemas['RegistrationReceipt']

/** Sends a registration once, however often the button is pressed and the line breaks. */
export function useSending() {
  const submission = new Submission('shouwang.sending')
  const sending = ref(false)
  const problem = shallowRef<Problem>()

  async function send(form: Form): Promise<Receipt | undefined> {
    const body = complete(form)
    if (!body || sending.value) return undefined
    sending.value = true
    problem.value = undefined
    try {
      const headers = submission.headers(body)
      const receipt = await answer(api.POST('/api/resident/registrations', { body, headers }))
      submission.done()
      return receipt
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return undefined
    } finally {
      sending.value = false
    }
  }

  return { sending, problem, send }
}
