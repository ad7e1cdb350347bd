import { type Ref, computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { may } from '@/api/me'
import { asProblem, type Problem } from '@/api/problem'
import { useList } from '../list/useList'

export type SecondLookRow = Schemas['SecondLookRow']
export const PERIODS = [7, 30, 90] as const

/** How far reviewers agree with what the score let pass; period and answer live in the address. */
export function useSecondLooks(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const days = computed(() => Number(route.query.days) || 30)
  const agreed = computed(() => (route.query.agreed as string | undefined) || undefined)
  const figures = shallowRef<Schemas['AgreementView']>()
  const refused = shallowRef<Problem>()

  async function read() {
    try {
      const query = { area: area.value, days: days.value }
      figures.value = await answer(api.GET('/api/resident/second-looks/agreement', { params: { query } }))
      refused.value = undefined
    } catch (thrown) {
      refused.value = asProblem(thrown)
    }
  }
  watch([area, days], () => void read(), { immediate: true })

  const list = useList(
    () => ({
      area: area.value,
      days: days.value,
      agreed: agreed.value === undefined ? undefined : agreed.value === 'true',
    }),
    (query, cursor) =>
      may('REVIEW')
        ? answer(api.GET('/api/resident/second-looks', { params: { query: { ...query, cursor, limit: 30 } } }))
        : Promise.resolve({ items: [], next: null }),
  )

  return {
    ...list,
    figures,
    refused,
    days,
    agreed,
    set: (change: { days?: string; agreed?: string }) => router.replace({ query: { ...route.query, ...change } }),
  }
}

/** Whole per cent, never rounded up to all. */
export function percent(agreed: number, looked: number): number {
  return looked === 0 ? 0 : Math.floor((100 * agreed) / looked)
}
