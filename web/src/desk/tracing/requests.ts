import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'

export type Request = Schemas['RequestView']
export type RequestForm = Schemas['RequestForm']
export type RequestAnswer = Schemas['RequestAnswerForm']

export const DIRECTIONS = ['FROM_THEM', 'TO_THEM'] as const

/** Requests for assistance, from and to the police and other cities; each has a file number, each answer too. */
export function useRequests(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const open = computed(() => (route.query.open === 'true' ? 'true' : undefined))
  const list = useList(
    () => ({ area: area.value, open: open.value ? true : undefined }),
    (query, cursor) => answer(api.GET('/api/tracing/requests', { params: { query: { ...query, cursor, limit: 30 } } })),
  )

  async function take(body: RequestForm) {
    await api.POST('/api/tracing/requests', { body })
    await list.reload()
  }

  async function reply(id: string, body: RequestAnswer) {
    await api.POST('/api/tracing/requests/{id}/answer', { params: { path: { id } }, body })
    await list.reload()
  }

  return {
    ...list,
    open,
    take,
    reply,
    set: (change: { open?: string }) => router.replace({ query: { ...route.query, ...change } }),
  }
}
