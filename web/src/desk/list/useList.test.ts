import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { useList, type Page } from './useList'

const pages: Record<string, Page<string>> = {
  '': { items: ['a', 'b'], next: '2' },
  '2': { items: ['c', 'd'], next: null },
}

function paged() {
  return useList(
    () => 'all',
    (_query, cursor) => Promise.resolve(pages[cursor ?? ''] as Page<string>),
  )
}

describe('a list', () => {
  it('walks over the edge of a page and back', async () => {
    const list = paged()
    await flushPromises()
    await list.move(1)
    await list.move(1)
    expect(list.current.value).toBe('c')
    expect(list.page.value).toBe(2)
    await list.move(-1)
    expect(list.current.value).toBe('b')
    expect(list.hasBack.value).toBe(false)
  })

  it('stays on the last row', async () => {
    const list = paged()
    await flushPromises()
    for (let step = 0; step < 6; step++) await list.move(1)
    expect(list.current.value).toBe('d')
  })

  it('keeps the row in hand when another comes before it', async () => {
    let rows = [{ id: 17 }, { id: 16 }]
    const list = useList(
      () => 'all',
      () => Promise.resolve({ items: rows }),
    )
    await flushPromises()
    rows = [{ id: 18 }, { id: 17 }, { id: 16 }]
    await list.reload()
    expect(list.current.value).toEqual({ id: 17 })
    rows = [{ id: 16 }]
    await list.reload()
    expect(list.current.value).toEqual({ id: 16 })
  })

  it('drops the answer to an older question', async () => {
    const answers: Record<string, (page: Page<string>) => void> = {}
    const question = ref('old')
    const list = useList(
      () => question.value,
      (query) => new Promise<Page<string>>((resolve) => (answers[query] = resolve)),
    )
    question.value = 'new'
    await flushPromises()
    answers.new?.({ items: ['fresh'] })
    answers.old?.({ items: ['stale'] })
    await flushPromises()
    expect(list.items.value).toEqual(['fresh'])
  })

  it('keeps its rows when a page cannot be read', async () => {
    let broken = false
    const list = useList(
      () => 'all',
      () => (broken ? Promise.reject(new Error('busy')) : Promise.resolve({ items: ['a'] })),
    )
    await flushPromises()
    broken = true
    await list.reload()
    expect(list.items.value).toEqual(['a'])
    expect(list.problem.value?.message).toBe('busy')
    broken = false
    await list.reload()
    expect(list.problem.value).toBeUndefined()
  })
})
