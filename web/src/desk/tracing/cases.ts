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

/** Words for a case of which nobody is shown. */
export const nobody = (row: CaseRow) => (row.personElsewhere ? 'tracing.elsewhere' : 'tracing.nobodyLinked')

/** How many of a case's look-ups nobody has decided yet. */
async function waiting(area: string | undefined): Promise<Map<string, number>> {
  const query = { area, limit: 200 }
  const both = await Promise.all(
    (['WAITING', 'EMERGENCY'] as const).map((state) =>
      answer(api.GET('/api/tracing/look-ups', { params: { query: { ...query, state } } })),
    ),
  )
  const counts = new Map<string, number>()
  for (const lookUp of both.flatMap((page) => page.items ?? []))
    for (const { id } of lookUp.cases) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The cases of an area, the latest first, each with what waits for a decision. */
export function useCases(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => STATES.find((one) => one === route.query.state))
  const number = computed(() => (route.query.number as string | undefined) || undefined)
  const list = useList(
    () => ({ area: area.value, state: state.value, number: number.value }),
    async (query, cursor) => {
      const [page, counts] = await Promise.all([
        answer(api.GET('/api/tracing/cases', { params: { query: { ...query, cursor, limit: 30 } } })),
        waiting(query.area),
      ])
      return { ...page, items: page.items?.map((row) => ({ ...row, waiting: counts.get(row.id) ?? 0 })) }
    },
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
