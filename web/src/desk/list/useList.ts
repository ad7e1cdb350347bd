import { computed, ref, shallowRef, watch } from 'vue'

export interface Page<Row> {
  items?: Row[]
  next?: string | null
}

/**
 * A list that is read page by page with cursors. A new question starts at the first page; an answer to an older question
 * is dropped; what is on the screen stays there until the next answer is in. Read again, it keeps the row in hand: the
 * same one, wherever it stands now, since somebody may be deciding on it.
 */
export function useList<Row, Query>(
  question: () => Query,
  read: (query: Query, cursor?: string) => Promise<Page<Row>>,
  identity: (row: Row) => unknown = (row) => (row as { id?: unknown }).id,
) {
  const items = shallowRef<Row[]>([])
  const next = ref<string>()
  const behind = ref<(string | undefined)[]>([])
  const here = ref<string>()
  const loading = ref(false)
  const loaded = ref(false)
  const problem = shallowRef<Error>()
  const at = ref(0)
  let asked = 0

  async function load(cursor?: string, keepPlace = false) {
    const mine = ++asked
    loading.value = true
    try {
      const page = await read(question(), cursor)
      if (mine !== asked) return
      const rows = page.items ?? []
      at.value = keepPlace ? placeAmong(rows) : 0
      items.value = rows
      next.value = page.next ?? undefined
      here.value = cursor
      problem.value = undefined
      loaded.value = true
    } catch (error) {
      if (mine === asked) problem.value = error as Error
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  /** Where the row in hand stands now; the row at its place where it is gone. */
  function placeAmong(rows: Row[]): number {
    const inHand = items.value[at.value]
    const known = inHand && identity(inHand)
    const again = known === undefined ? -1 : rows.findIndex((row) => identity(row) === known)
    return again >= 0 ? again : Math.max(0, Math.min(at.value, rows.length - 1))
  }

  async function restart() {
    behind.value = []
    await load()
  }

  async function forward() {
    if (!next.value || loading.value) return
    behind.value = [...behind.value, here.value]
    await load(next.value)
  }

  async function back() {
    if (behind.value.length === 0 || loading.value) return
    const cursor = behind.value.at(-1)
    behind.value = behind.value.slice(0, -1)
    await load(cursor)
  }

  /** One row on or back, over the edge of the page too. */
  async function move(step: number) {
    const wanted = at.value + step
    if (wanted >= 0 && wanted < items.value.length) at.value = wanted
    else if (step > 0) await forward()
    else if (behind.value.length > 0) {
      await back()
      at.value = Math.max(0, items.value.length - 1)
    }
  }

  watch(() => JSON.stringify(question()), restart, { immediate: true })

  return {
    items,
    at,
    loading,
    loaded,
    problem,
    current: computed(() => items.value[at.value]),
    page: computed(() => behind.value.length + 1),
    hasNext: computed(() => next.value !== undefined),
    hasBack: computed(() => behind.value.length > 0),
    forward,
    back,
    move,
    restart,
    reload: () => load(here.value, true),
  }
}
