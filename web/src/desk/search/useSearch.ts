import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type PersonRow = Schemas['PersonRow']

const PAUSE = 180

/** One Chinese character finds; of letters and digits it takes two. */
export function worthAsking(text: string): boolean {
  const words = text.trim()
  return words.length >= 2 || /[\u3400-\u9fff]/.test(words)
}

/** Finds people while somebody types. The words go in the body of a POST: nothing personal in an address. */
export function useSearch(allowed: () => boolean) {
  const words = ref('')
  const people = shallowRef<PersonRow[]>([])
  const kind = ref<string>()
  const searching = ref(false)
  const problem = shallowRef<Problem>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  async function ask(q: string) {
    asking?.abort()
    const mine = (asking = new AbortController())
    searching.value = true
    try {
      const found = await answer(api.POST('/api/resident/search', { body: { q }, signal: mine.signal }))
      people.value = found.items
      kind.value = found.kind
      problem.value = undefined
    } catch (thrown) {
      if (mine !== asking || mine.signal.aborted) return
      people.value = []
      problem.value = asProblem(thrown)
    } finally {
      if (mine === asking) searching.value = false
    }
  }

  watch(words, (now) => {
    clearTimeout(timer)
    if (!allowed() || !worthAsking(now)) {
      asking?.abort()
      people.value = []
      searching.value = false
      return
    }
    searching.value = true
    timer = setTimeout(() => void ask(now.trim()), PAUSE)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    asking?.abort()
  })
  return { words, people, kind, searching, problem }
}
