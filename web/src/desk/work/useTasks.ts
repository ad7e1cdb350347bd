import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'
import { useLive } from '../shell/useLive'

export type TaskRow = Schemas['TaskRow']
export const KINDS = [
  'CALL',
  'PLACE_ADDRESS',
  'FOLLOW_UP',
  'TRACE_APPROVAL',
  'TRACE_EMERGENCY',
  'TRACE_FILE',
  'TRACE_INDEX',
] as const
const CALL_OUTCOMES = ['ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED', 'DONE'] as const
const FOLLOW_UP_OUTCOMES = ['FOUND', 'TESTED', 'ISOLATED', 'WRONG_PERSON', 'NOT_FOUND'] as const
const DATA_OUTCOMES = ['DONE'] as const

/** How a task of the kind can end. */
export function outcomesOf(kind: string | undefined) {
  if (kind === 'TRACE_FILE' || kind === 'TRACE_INDEX') return DATA_OUTCOMES
  return kind === 'FOLLOW_UP' ? FOLLOW_UP_OUTCOMES : CALL_OUTCOMES
}

/** How one that has ended can have ended instead. */
export function otherOutcomes({ kind, outcome }: TaskRow) {
  return outcomesOf(kind).filter((one) => one !== outcome)
}

/** The tasks of an area: take one, do it, say how it went; and those that are done, where that may turn out otherwise. */
export function useTasks(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const done = computed(() => route.query.done === 'true')
  const late = computed(() => (route.query.late === 'true' ? 'true' : undefined))
  const kind = computed(() => (route.query.kind as string | undefined) || undefined)
  const list = useList(
    () => ({ done: done.value, late: late.value ? true : undefined, area: area.value, kind: kind.value }),
    ({ done, late, ...here }, cursor) => {
      const query = { ...here, cursor, limit: 30 }
      return answer(
        done
          ? api.GET('/api/work/tasks/done', { params: { query } })
          : api.GET('/api/work/tasks', { params: { query: { ...query, late } } }),
      )
    },
  )
  useLive(['tasks'], () => void list.reload())

  async function take(id: string) {
    await api.POST('/api/work/tasks/{id}/take', { params: { path: { id } } })
    await list.reload()
  }

  async function finish(id: string, outcome: string, note: string) {
    await api.POST('/api/work/tasks/{id}/done', {
      params: { path: { id } },
      body: { outcome, note: note === '' ? undefined : note },
    })
    await list.reload()
  }

  /** What somebody else has said meanwhile is not overwritten: it is refused unless it went as this row says. */
  async function correct({ id, outcome: was }: TaskRow, outcome: string, note: string) {
    await api.POST('/api/work/tasks/{id}/correct', {
      params: { path: { id } },
      body: { was: was ?? '', outcome, note },
    })
    await list.reload()
  }

  return {
    ...list,
    done,
    late,
    kind,
    set: (change: { late?: string; kind?: string }) => router.replace({ query: { ...route.query, ...change } }),
    take,
    finish,
    correct,
  }
}
