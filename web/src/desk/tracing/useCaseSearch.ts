import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { answer, api } from '@/api/client'
import type { CaseRow } from './cases'
import { SHOWN } from './picks'

const PAUSE = 180

/** Cases while somebody types a part of a number; the latest before anything is typed. */
export function useCaseSearch() {
  const words = ref('')
  const found = shallowRef<CaseRow[]>([])
  const searching = ref(false)
  let asking: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(number: string | undefined) {
    asking?.abort()
    const mine = (asking = new AbortController())
    searching.value = true
    try {
      const params = { query: { number, limit: SHOWN + 1 } }
      found.value = (await answer(api.GET('/api/tracing/cases', { params, signal: mine.signal }))).items ?? []
    } catch {
      if (mine === asking) found.value = []
    } finally {
      if (mine === asking) searching.value = false
    }
  }

  watch(
    words,
    (now) => {
      clearTimeout(timer)
      searching.value = true
      timer = setTimeout(() => void ask(now.trim() || undefined), PAUSE)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    asking?.abort()
  })
  return { words, found, searching }
}
