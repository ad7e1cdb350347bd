import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'
import { useLive } from '../../shell/useLive'

export type Exercise = Schemas['ExerciseView']
export type Step = Schemas['StepView']
export type Result = Schemas['Reckoning']
export type Hidden = Schemas['Hidden']

/** How far somebody has come; read again on news, and when the page is looked at again. */
export function useExercise() {
  const exercise = useAnswer((signal) => answer(api.GET('/api/drill/exercise', { signal })))
  useLive(['tracing', 'tasks'], () => void exercise.load())
  const steps = computed(() => exercise.data.value?.steps ?? [])
  return {
    ...exercise,
    steps,
    done: computed(() => steps.value.filter((one) => one.doneAt !== undefined).length),
    next: computed(() => steps.value.find((one) => one.doneAt === undefined)?.step),
  }
}

export function useResult() {
  return useAnswer((signal) => answer(api.GET('/api/drill/exercise/answer', { signal })), false)
}

/** Where a step is done. */
export function placeOf(step: Step, exercise: Exercise): RouteLocationRaw {
  const first = { name: 'case', params: { id: exercise.cases[0]?.id ?? '' } }
  const seen = (view: string) =>
    step.lookUp ? { name: 'look-up', params: { id: step.lookUp }, query: { view } } : first
  switch (step.step) {
    case 'APPROVE':
      return { name: 'look-ups' }
    case 'TRAJECTORY':
      return seen('trajectory')
    case 'CONTACTS':
    case 'PUSH':
      return seen('contacts')
    case 'COMMON':
      return seen('common')
    case 'OUTCOMES':
      return { name: 'tasks', query: { kind: 'FOLLOW_UP' } }
    default:
      return first
  }
}

/** Whole minutes between two moments. */
export function minutesBetween(from: string, until: string): number {
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))
}

/** Whole days from a moment to the day on which somebody falls ill. */
export function daysBefore(onset: string, at: string): number {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
  return Math.round((Date.parse(onset) - Date.parse(local)) / 86_400_000)
}
