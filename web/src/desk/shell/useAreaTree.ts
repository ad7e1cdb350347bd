import { type Ref, shallowRef, watch } from 'vue'
import { answer, api } from '@/api/client'
import { language } from '@/i18n/language'
import { spoken } from '@/registration/communities'
import type { AreaStepView } from './useArea'

/** As far as the switch goes down: a building is a place to filter by, not an area to work in. */
const DEEPEST = 15

/** What lies directly inside an area: districts, communities, or the compounds of a community. */
export function useAreaTree(path: Ref<string | undefined>) {
  const children = shallowRef<AreaStepView[]>([])
  let readFor: string | undefined

  async function load() {
    const now = path.value
    if (readFor === now) return
    readFor = now
    children.value = now ? await inside(now).catch(() => []) : []
  }

  watch(path, () => {
    readFor = undefined
    children.value = []
  })
  return { children, load }
}

async function inside(path: string): Promise<AreaStepView[]> {
  if (path.length >= DEEPEST) return []
  if (path.length === 12) {
    const { items } = await answer(api.GET('/api/place/places', { params: { query: { parent: path } } }))
    return items.map((place) => ({ path: place.path, name: (language.value === 'en' && place.labelEn) || place.label }))
  }
  const { items } = await answer(api.GET('/api/place/areas', { params: { query: { parent: path } } }))
  const running = (items ?? []).filter((area) => area.running)
  return (running.length > 0 ? running : (items ?? [])).map((area) => ({
    path: area.code,
    name: spoken(area),
  }))
}
