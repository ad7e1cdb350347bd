import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'
import { useLive } from '../shell/useLive'

export type CaseRow = Schemas['CaseRow']
export type CaseCard = Schemas['CaseCard']
export type NewCase = Schemas['NewCaseForm']
export type CaseChange = Schemas['CaseChangeForm']
export type Person = Schemas['TracedPerson']
export type NamedCase = Schemas['LookUpCase']

export const KINDS = ['CONFIRMED', 'ASYMPTOMATIC'] as const
export const BASES = ['ONSET', 'FIRST_POSITIVE'] as const
export const SETTINGS = ['BUS', 'VENUE', 'HOUSEHOLD', 'WORK', 'UNKNOWN'] as const
export const STATES = ['OPEN', 'CLOSED'] as const

/** What the row of a case and its card both say. */
export type CaseOutline = Omit<CaseRow, 'waiting'>

/** Words for a case of which nobody is shown. */
export const nobody = (row: CaseOutline) => (row.personElsewhere ? 'tracing.elsewhere' : 'tracing.nobodyLinked')

/** The cases of an area, the latest first. */
export function useCases(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => STATES.find((one) => one === route.query.state))
  const number = computed(() => (route.query.number as string | undefined) || undefined)
  const list = useList(
    () => ({ area: area.value, state: state.value, number: number.value }),
    (query, cursor) => answer(api.GET('/api/tracing/cases', { params: { query: { ...query, cursor, limit: 30 } } })),
  )
  useLive(['tracing'], () => void list.reload())

  return {
    ...list,
    state,
    number,
    set: (change: { state?: string; number?: string }) => router.replace({ query: { ...route.query, ...change } }),
    open: (form: NewCase) => answer(api.POST('/api/tracing/cases', { body: form })),
  }
}
