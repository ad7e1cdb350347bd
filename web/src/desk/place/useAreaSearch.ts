import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'

export interface FoundArea {
  code: string
  name: string
  level: string
  /** 山西省 长治市 潞州区 …: where it is, because names repeat. */
  where: string
}

/** Finds an area of the whole tree by a part of its name. */
export function useAreaSearch(level?: Schemas['AreaStep']['level']) {
  const words = ref('')
  const found = shallowRef<FoundArea[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function where(code: string): Promise<string> {
    const area = await answer(api.GET('/api/place/areas/{code}', { params: { path: { code } } }))
    return area.path
      .slice(0, -1)
      .map((step) => step.name)
      .join(' ')
  }

  async function ask(q: string) {
    const mine = ++asked
    const { items } = await answer(api.GET('/api/place/areas', { params: { query: { q } } }))
    const fitting = (items ?? []).filter((item) => !level || item.level === level).slice(0, 12)
    const rows = await Promise.all(fitting.map(async (item) => ({ ...item, where: await where(item.code) })))
    if (mine === asked) found.value = rows
  }

  watch(words, (now) => {
    clearTimeout(timer)
    if (now.trim().length < 2) found.value = []
    else timer = setTimeout(() => void ask(now.trim()).catch(() => (found.value = [])), 250)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { words, found }
}
