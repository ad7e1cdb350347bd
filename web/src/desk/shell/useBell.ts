import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import type { State } from '@/ui/StateMark.vue'

export type JobView = Schemas['ExportView']

const SEEN_AS = 'shouwang.desk.bell'
const jobs = shallowRef<JobView[]>([])
const seenAt = ref(localStorage.getItem(SEEN_AS) ?? '')
const running = computed(() => jobs.value.some((job) => job.state === 'RUNNING' || job.state === 'WAITING'))

export async function readJobs() {
  const list = await answer(api.GET('/api/shared/jobs', { params: { query: { limit: 20 } } }))
  jobs.value = list.items
}

/** Background work of this account: exports that run, are done, or failed. Found again here after leaving the page. */
export function useBell() {
  const read = () => void readJobs().catch(() => undefined)
  read()
  const pace = setInterval(() => running.value && read(), 2_000)
  onScopeDispose(() => clearInterval(pace))

  return {
    jobs,
    running,
    unseen: computed(() => jobs.value.filter((job) => job.createdAt > seenAt.value).length),
    fileOf: (job: JobView) => `/api/shared/jobs/${job.id}/file`,
    seen: () => {
      seenAt.value = jobs.value[0]?.createdAt ?? seenAt.value
      localStorage.setItem(SEEN_AS, seenAt.value)
    },
  }
}

export function stateOf(job: JobView): State {
  if (job.state === 'DONE') return 'good'
  if (job.state === 'FAILED') return 'stop'
  return job.state === 'RUNNING' ? 'half' : 'wait'
}
