import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'
import { useLive } from '../shell/useLive'

export type TaskRow = Schemas['TaskRow']
export const KINDS = ['CALL', 'PLACE_ADDRESS', 'FOLLOW_UP', 'TRACE_APPROVAL', 'TRACE_EMERGENCY'] as const
const CALL_OUTCOMES = ['ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED', 'DONE'] as const
const FOLLOW_UP_OUTCOMES = ['FOUND', 'TESTED', 'ISOLATED', 'WRONG_PERSON', 'NOT_FOUND'] as const

/** How a task of the kind can end. */
export function outcomesOf(kind: string | undefined) {
  return kind === 'FOLLOW_UP' ? FOLLOW_UP_OUTCOMES : CALL_OUTCOMES
}

/** The calls of an area: take one, do it, say how it went. */
export function useTasks(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const late = computed(() => (route.query.late === 'true' ? 'true' : undefined))
  const kind = computed(() => (route.query.kind as string | undefined) || undefined)
  const list = useList(
    () => ({ area: area.value, late: late.value ? true : undefined, kind: kind.value }),
    (query, cursor) => answer(api.GET('/api/work/tasks', { params: { query: { ...query, cursor, limit: 30 } } })),
  )
  useLive(['tasks'], () => void list.reload())

  async function take(id: string) {
    await api.POST('/api/work/tasks/{id}/take', { params: { path: { id } } })
    await list.reload()
  }

  async function done(id: string, outcome: string, note: string) {
    await api.POST('/api/work/tasks/{id}/done', {
      params: { path: { id } },
      body: { outcome, note: note === '' ? undefined : note },
    })
    await list.reload()
  }

  return {
    ...list,
    late,
    kind,
    set: (change: { late?: string; kind?: string }) => router.replace({ query: { ...route.query, ...change } }),
    take,
    done,
  }
}
