import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { sendFile } from '@/api/sendFile'
import { type ImportList, kindOf } from './lists'

export type ImportView = Schemas['ImportView']

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BUSY: ImportView['state'][] = ['CHECKING', 'APPLYING', 'UNDOING']

/** One file on its way into a list: brought, rehearsed, confirmed, and for a day taken back. Found again after leaving. */
export function useImport(list: ImportList) {
  const isSheet = kindOf(list) === 'sheet'
  const job = shallowRef<ImportView>()
  const sending = ref(false)
  const busy = computed(() => sending.value || (job.value !== undefined && BUSY.includes(job.value.state)))

  async function read() {
    const id = job.value?.id
    if (id) job.value = await answer(api.GET('/api/shared/imports/{id}', { params: { path: { id } } }))
  }

  /** The last one of this list that something can still be done about. */
  async function findAgain() {
    const found = await answer(api.GET('/api/shared/imports', { params: { query: { limit: 5 } } }))
    job.value ??= found.items.find((one) => one.list === list && (BUSY.includes(one.state) || open(one)))
  }

  async function bring(file: File, area: string) {
    sending.value = true
    try {
      const type = isSheet && !file.name.toLowerCase().endsWith('.csv') ? XLSX : 'text/csv'
      job.value = await sendFile<ImportView>(`/api/shared/imports?list=${list}&area=${area}`, file, type)
    } finally {
      sending.value = false
    }
  }

  async function step(name: 'apply' | 'undo') {
    const id = job.value?.id
    if (id) job.value = await answer(api.POST(`/api/shared/imports/{id}/${name}`, { params: { path: { id } } }))
  }

  async function drop() {
    const id = job.value?.id
    if (id && job.value?.state === 'CHECKED') await api.DELETE('/api/shared/imports/{id}', { params: { path: { id } } })
    job.value = undefined
  }

  let pace: ReturnType<typeof setInterval> | undefined
  watch(busy, (now) => {
    clearInterval(pace)
    if (now) pace = setInterval(() => void read().catch(() => undefined), 1_000)
  })
  onScopeDispose(() => clearInterval(pace))

  return { job, busy, findAgain, bring, apply: () => step('apply'), undo: () => step('undo'), drop }
}

function open(job: ImportView): boolean {
  return (job.state === 'CHECKED' || job.state === 'DONE') && !!job.until && new Date(job.until) > new Date()
}
