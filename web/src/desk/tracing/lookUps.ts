import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import type { State } from '@/ui/StateMark.vue'
import { useList } from '../list/useList'
import { useLive } from '../shell/useLive'

export type LookUp = Schemas['LookUpView']
export type LookUpForm = Schemas['LookUpForm']

export const PURPOSES = ['FIND_CONTACTS', 'FIND_SOURCE', 'CHECK_STATEMENT', 'ANSWER_REQUEST'] as const
export const LOOK_UP_STATES = ['WAITING', 'EMERGENCY', 'APPROVED', 'REFUSED', 'ENDED'] as const

export const MARKS: Record<LookUp['standing'], State> = {
  WAITING: 'wait',
  EMERGENCY: 'stop',
  UNCONFIRMED: 'stop',
  APPROVED: 'good',
  REFUSED: 'hold',
  ENDED: 'none',
  OVER: 'none',
  CHANGED: 'attention',
}

export type Decision = 'approve' | 'refuse'

/** Whether I am the second person of this one, and still may be. */
export function waitsForMe(one: LookUp | undefined): boolean {
  return one?.mayDecide === true && ['WAITING', 'EMERGENCY'].includes(one.state)
}

/** A refusal says why; an approval, whom the look-up was about when it was read. */
export async function decide(how: Decision, { id, about }: LookUp, note: string): Promise<void> {
  const path = { id }
  if (how === 'approve')
    await api.POST('/api/tracing/look-ups/{id}/approve', { params: { path }, body: { note: note || undefined, about } })
  else await api.POST('/api/tracing/look-ups/{id}/refuse', { params: { path }, body: { note } })
}

/** Look-ups: without a state asked for, those that wait, and for whoever decides those that wait for them. */
export function useLookUps(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => LOOK_UP_STATES.find((one) => one === route.query.state))
  const wanted = computed(() => (state.value ? { state: state.value } : { waiting: true }))
  const list = useList(
    () => ({ area: area.value, ...wanted.value }),
    (query, cursor) => answer(api.GET('/api/tracing/look-ups', { params: { query: { ...query, cursor, limit: 30 } } })),
  )
  useLive(['tracing'], () => void list.reload())

  return {
    ...list,
    state,
    wanted,
    set: (change: { state?: string }) => router.replace({ query: { ...route.query, ...change } }),
  }
}

export const ask = (body: LookUpForm) => answer(api.POST('/api/tracing/look-ups', { body }))
export const endLookUp = (id: string) => api.POST('/api/tracing/look-ups/{id}/end', { params: { path: { id } } })
