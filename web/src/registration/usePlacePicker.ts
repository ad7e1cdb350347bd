import { computed, ref, shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { type Problem, asProblem } from '@/api/problem'

export type Place = Schemas['PlaceStep']

/** Picking a dwelling by tapping down the tree: what was picked, and what can be picked next. */
export function usePlacePicker() {
  const community = ref<string>()
  const trail = shallowRef<Place[]>([])
  /** Choices under each picked place, by its path; the community's own stand first. */
  const options = shallowRef<Record<string, Place[]>>({})
  const problem = shallowRef<Problem>()
  const loading = ref(false)

  const choicesAt = (depth: number) => options.value[trail.value[depth - 1]?.path ?? community.value ?? '']
  const picked = (kind: Place['kind']) => trail.value.find((place) => place.kind === kind)
  const dwelling = computed(() => picked('DWELLING')?.path)

  async function load(parent: string): Promise<Place[]> {
    const known = options.value[parent]
    if (known) return known
    loading.value = true
    try {
      const { items } = await answer(api.GET('/api/place/places', { params: { query: { parent } } }))
      options.value = { ...options.value, [parent]: items }
      problem.value = undefined
      return items
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return []
    } finally {
      loading.value = false
    }
  }

  /** Opens a place; where there is only one way on, that way is taken. */
  async function open(parent: string, depth: number): Promise<void> {
    const items = await load(parent)
    const only = items[0]
    if (items.length === 1 && only && trail.value.length === depth) await pick(only, depth)
  }

  async function start(code: string): Promise<void> {
    community.value = code
    trail.value = []
    await open(code, 0)
  }

  async function pick(place: Place, depth: number): Promise<void> {
    trail.value = [...trail.value.slice(0, depth), place]
    if (place.kind !== 'DWELLING') await open(place.path, depth + 1)
  }

  function change(depth: number): void {
    trail.value = trail.value.slice(0, depth)
  }

  /** Comes back to a dwelling that was picked before. */
  async function resume(path: string): Promise<void> {
    community.value = path.slice(0, 12)
    try {
      const { trail: found } = await answer(api.GET('/api/place/places/{path}', { params: { path: { path } } }))
      await Promise.all([community.value, ...found.slice(0, -1).map((place) => place.path)].map(load))
      trail.value = found
    } catch {
      await start(path.slice(0, 12))
    }
  }

  return { community, trail, problem, loading, dwelling, choicesAt, picked, load, start, pick, change, resume }
}
