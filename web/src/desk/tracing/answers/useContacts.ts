import { computed, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import type { operations } from '@/api/schema'
import { useList } from '../../list/useList'
import type { Watermark } from './useLookUp'

export type ContactRow = Schemas['ContactRow']
type Question = NonNullable<operations['contacts']['parameters']['query']>

export const GRADES = ['CLOSE', 'CONTACT_OF_CONTACT', 'CASUAL'] as const
export const TIERS = ['LIKELY', 'POSSIBLE'] as const
export const FILTERS = ['tier', 'grade', 'order', 'minutes', 'cases', 'district'] as const
export type ContactFilters = Partial<Record<(typeof FILTERS)[number], string>>

const PAGE = 50

/** People in the same cell of the map, who are no contacts, and the rule by which they count. */
export type Companions = { people: number } & Schemas['CompanionRule']

/** Only registered people can be sent to a community, nobody twice, and no case. */
export function canBePushed(row: ContactRow): boolean {
  const registered = row.holder.kind === 'REGISTERED' || row.holder.kind === 'ELSEWHERE'
  return registered && !row.isCase && !row.followUp && !row.marks.includes('NO_CONTACT')
}

/** The contacts of a look-up, ranked; the filters live in the address. */
export function useContacts(id: () => string, marked: (mark: Watermark) => void) {
  const route = useRoute()
  const router = useRouter()
  const total = shallowRef(0)
  const counts = shallowRef<Schemas['GradeCount'][]>([])
  const companions = shallowRef<Companions>()
  const filters = computed<ContactFilters>(() =>
    Object.fromEntries(FILTERS.map((name) => [name, (route.query[name] as string | undefined) || undefined])),
  )

  async function read(query: Question, cursor?: string) {
    const params = { path: { id: id() }, query: { ...query, cursor, limit: PAGE } }
    const page = await answer(api.GET('/api/tracing/look-ups/{id}/contacts', { params }))
    total.value = page.total
    counts.value = page.counts
    companions.value = page.companionRule && { people: page.companions, ...page.companionRule }
    marked(page.watermark)
    return { items: page.items, next: page.next }
  }

  const list = useList(
    () =>
      ({
        ...filters.value,
        order: filters.value.order ? Number(filters.value.order) : undefined,
        minutes: filters.value.minutes ? Number(filters.value.minutes) : undefined,
        cases: filters.value.cases ? Number(filters.value.cases) : undefined,
      }) as Question,
    read,
    (row) => row.contact,
  )

  return {
    ...list,
    total,
    counts,
    companions,
    filters,
    /** 2 where contacts of contacts are in the list. */
    order: computed(() =>
      filters.value.order === '2' || filters.value.grade === 'CONTACT_OF_CONTACT' ? 2 : undefined,
    ),
    filtered: computed(() => FILTERS.some((name) => filters.value[name] !== undefined)),
    set: (change: ContactFilters) => router.replace({ query: { ...route.query, contact: undefined, ...change } }),
    clear: () => router.replace({ query: { area: route.query.area, view: route.query.view } }),
  }
}
