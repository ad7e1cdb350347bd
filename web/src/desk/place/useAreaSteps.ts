import { shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'

export type AreaRow = Schemas['AreaStep']

export interface AreaStep {
  options: AreaRow[]
  chosen: string
}

/** Province, city, district, street, community: each choice opens the next list. */
export function useAreaSteps(deepest: AreaRow['level'] = 'COMMUNITY') {
  const steps = shallowRef<AreaStep[]>([])
  let asked = 0

  async function read(parent?: string): Promise<AreaRow[]> {
    const found: AreaRow[] = []
    let cursor: string | undefined
    do {
      const page = await answer(
        api.GET('/api/place/areas', { params: { query: { parent, cursor } as { parent?: string } } }),
      )
      found.push(...(page.items ?? []))
      cursor = page.next ?? undefined
    } while (cursor && found.length < 2_000)
    return found
  }

  async function begin() {
    const options = await read()
    if (steps.value.length === 0) steps.value = [{ options, chosen: '' }]
  }

  /** Chooses in one list; the lists after it are read anew. */
  async function choose(at: number, code: string) {
    const mine = ++asked
    const before = steps.value.slice(0, at + 1).map((step, index) => (index === at ? { ...step, chosen: code } : step))
    steps.value = before
    const row = before[at]?.options.find((option) => option.code === code)
    if (!row || row.level === deepest) return
    const options = await read(code)
    if (mine === asked && options.length > 0) steps.value = [...before, { options, chosen: '' }]
  }

  const last = () => steps.value.flatMap((step) => step.options.filter((option) => option.code === step.chosen)).at(-1)
  return { steps, begin, choose, last }
}
