import { computed, onScopeDispose, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { type Problem, asProblem } from '@/api/problem'
import { useAnswer } from '@/api/useAnswer'

export type Task = Schemas['TaskRow']

/** The day's tasks, what is due first at the top, and the two things one does with them. */
export function useTasks() {
  const { data, problem, slow, load } = useAnswer((signal) => answer(api.GET('/api/work/tasks', { signal })))
  const refused = shallowRef<Problem>()
  const open = computed(() =>
    (data.value?.items ?? [])
      .filter((task) => task.state !== 'DONE')
      .sort((one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9')),
  )
  /** What I have taken comes before what is due next. */
  const now = computed(
    () => open.value.find((task) => task.takenByMe) ?? open.value.find((task) => task.state === 'OPEN'),
  )
  const next = computed(() => open.value.filter((task) => task !== now.value))

  async function attempt(action: () => Promise<unknown>): Promise<boolean> {
    refused.value = undefined
    try {
      await action()
      return true
    } catch (thrown) {
      refused.value = asProblem(thrown)
      return false
    } finally {
      await load()
    }
  }

  const take = ({ id }: Task) => attempt(() => api.POST('/api/work/tasks/{id}/take', { params: { path: { id } } }))
  const finish = ({ id }: Task, outcome: string) =>
    attempt(() => api.POST('/api/work/tasks/{id}/done', { params: { path: { id } }, body: { outcome } }))

  // whoever comes back from a call or from another app sees what has changed meanwhile
  const refresh = () => {
    if (document.visibilityState === 'visible') void load()
  }
  document.addEventListener('visibilitychange', refresh)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', refresh)
  })

  return { loaded: data, problem, slow, refused, now, next, load, take, finish }
}
