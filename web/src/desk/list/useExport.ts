import { computed, ref } from 'vue'
import { answer, api } from '@/api/client'
import { type JobView, readJobs, useBell } from '../shell/useBell'

export type ExportFormat = JobView['format']

/** One list as a file: asked for here, followed here and in the bell, fetched when it is done. */
export function useExport(list: string) {
  const { jobs, fileOf } = useBell()
  const asked = ref<string>()
  const job = computed(() => jobs.value.find((one) => one.id === asked.value))

  async function ask(query: Record<string, unknown>, area: string | undefined, format: ExportFormat) {
    const set = Object.entries(query).filter(([, value]) => value !== undefined)
    const begun = await answer(
      api.POST('/api/shared/exports', {
        params: { query: { area } },
        body: { list, format, query: Object.fromEntries(set.map(([name, value]) => [name, String(value)])) },
      }),
    )
    asked.value = begun.id
    await readJobs()
  }

  return {
    ask,
    job,
    running: computed(() => job.value?.state === 'WAITING' || job.value?.state === 'RUNNING'),
    file: computed(() => (job.value?.state === 'DONE' ? fileOf(job.value) : undefined)),
  }
}
