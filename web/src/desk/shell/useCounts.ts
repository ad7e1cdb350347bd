import { ref, watch } from 'vue'
import { answer, api } from '@/api/client'
import { may } from '@/api/me'
import { useArea } from './useArea'
import { useLive } from './useLive'

interface Count {
  open?: number
  late?: number
}

/** What waits behind each job of the rail, for the area in view. */
export function useCounts() {
  const counts = ref<Record<string, Count>>({})
  const { path } = useArea()

  async function read() {
    const query = { area: path.value }
    const found: Record<string, Count> = {}
    if (may('REVIEW')) {
      const queue = await answer(api.GET('/api/resident/reviews', { params: { query } }))
      found.review = { open: queue.waiting }
    }
    if (may('SEE_TASKS')) {
      const late = await answer(api.GET('/api/work/tasks', { params: { query: { ...query, late: true, limit: 100 } } }))
      found.tasks = { late: late.items?.length }
    }
    counts.value = found
  }

  const soon = () => void read().catch(() => undefined)
  watch(path, soon, { immediate: true })
  useLive(['reviews', 'tasks'], soon)
  return counts
}
