import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'
import { useLive } from '../shell/useLive'

export type Request = Schemas['RequestView']
export type RequestForm = Schemas['RequestForm']
export type RequestAnswer = Schemas['RequestAnswerForm']
export type Letter = Request['answers'][number]

export const DIRECTIONS = ['FROM_THEM', 'TO_THEM'] as const

export const takeRequest = (body: RequestForm) => api.POST('/api/tracing/requests', { body })
export const replyTo = (id: string, body: RequestAnswer) =>
  api.POST('/api/tracing/requests/{id}/answer', { params: { path: { id } }, body })

/** Whom of those whom it hands on nobody has answered for yet. */
export const unanswered = ({ contacts }: Request) => contacts.filter((one) => !one.answered)

const flag = (value: unknown) => (value === 'true' ? 'true' : undefined)

/** Requests for assistance, from and to the police and other cities; each has a file number, each answer too. */
export function useRequests(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => ({
    open: flag(route.query.open),
    late: flag(route.query.late),
    number: (route.query.number as string | undefined) || undefined,
  }))
  const list = useList(
    () => ({
      area: area.value,
      open: filters.value.open ? true : undefined,
      late: filters.value.late ? true : undefined,
      number: filters.value.number,
    }),
    (query, cursor) => answer(api.GET('/api/tracing/requests', { params: { query: { ...query, cursor, limit: 30 } } })),
  )
  useLive(['tracing'], () => void list.reload())

  async function link(id: string, caseId: string) {
    await api.POST('/api/tracing/requests/{id}/link', { params: { path: { id } }, body: { caseId } })
    await list.reload()
  }

  return {
    ...list,
    filters,
    link,
    take: (body: RequestForm) => takeRequest(body).then(list.reload),
    reply: (id: string, body: RequestAnswer) => replyTo(id, body).then(list.reload),
    set: (change: { open?: string; late?: string; number?: string }) =>
      router.replace({ query: { ...route.query, ...change } }),
  }
}
