import { type Form, gap } from './form'

/** The pages of a registration, in the order in which they are walked. `unlisted` and `phone` lie beside the way. */
export const STEPS = ['where', 'who', 'care', 'check'] as const
export type Step = (typeof STEPS)[number] | 'unlisted' | 'phone'

export function isStep(text: unknown): text is Step {
  return text === 'unlisted' || text === 'phone' || STEPS.includes(text as never)
}

/** How far along a step is; the side pages count as the step that they serve. */
export function place(step: Step): number {
  if (step === 'unlisted') return 0
  return STEPS.indexOf(step === 'phone' ? 'check' : step)
}

export function further(one: Step, other: Step): Step {
  return place(other) > place(one) ? other : one
}

/** Where to go after a step: on to the next, or back to the summary for whoever came from there. */
export function after(step: Step, furthest: Step, someoneNew: boolean): Step {
  if (furthest === 'check' && !(step === 'who' && someoneNew)) return 'check'
  return STEPS[Math.min(place(step) + 1, STEPS.length - 1)] ?? 'check'
}

/** The page to show instead of one that is not due yet: nobody gets ahead of what has been filled in. */
export function allowed(step: Step, furthest: Step, form: Form): Step {
  const reached = place(step) > place(furthest) ? furthest : step
  const missing = gap(form)
  return missing && place(reached) > place(missing) ? missing : reached
}

/** Where 返回 leads: the page before, or out (undefined). */
export function before(step: Step): Step | undefined {
  if (step === 'unlisted') return 'where'
  if (step === 'phone') return 'check'
  return STEPS[place(step) - 1]
}
