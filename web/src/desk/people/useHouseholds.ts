import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'
import { useLive } from '../shell/useLive'

export type HouseholdRow = Schemas['HouseholdRow']
export const STATES = ['REGISTERED', 'IN_REVIEW', 'PENDING', 'VOID'] as const

export interface HouseholdFilters {
  state?: HouseholdRow['state']
  need?: HouseholdRow['needs'][number]
  over70?: string
  place?: string
  asked?: string
}

const NAMES = ['state', 'need', 'over70', 'place', 'asked'] as const
const PAGE = 30

/** The households of an area. The filters live in the address, so that a figure can lead to its list and Back comes back. */
export function useHouseholds(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()

  const filters = computed<HouseholdFilters>(() =>
    Object.fromEntries(NAMES.map((name) => [name, (route.query[name] as string | undefined) || undefined])),
  )
  const wanted = computed(() => ({
    ...filters.value,
    over70: filters.value.over70 ? true : undefined,
    asked: filters.value.asked ? true : undefined,
  }))
  const list = useList(
    () => ({ area: area.value, ...wanted.value }),
    (query, cursor) =>
      answer(api.GET('/api/resident/households', { params: { query: { ...query, cursor, limit: PAGE } } })),
  )
  useLive(['households'], () => void list.reload())

  return {
    ...list,
    filters,
    wanted,
    filtered: computed(() => NAMES.some((name) => filters.value[name] !== undefined)),
    set: (change: HouseholdFilters) => router.replace({ query: { ...route.query, ...change } as never }),
    clear: () => router.replace({ query: { area: route.query.area } }),
  }
}
