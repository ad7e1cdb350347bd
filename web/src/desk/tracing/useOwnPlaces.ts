import { computed } from 'vue'
import { useCommunities } from '../place/useCommunities'
import { ownAreas, useArea } from '../shell/useArea'

/** Where somebody may put a case, a request or a file: the areas of their roles and the communities inside them. */
export function useOwnPlaces() {
  const { path } = useArea()
  const { communities } = useCommunities()
  const inside = (code: string) => ownAreas.value.some((area) => code.startsWith(area.path))
  const places = computed(() => [
    ...ownAreas.value.filter((area) => area.path).map((area) => ({ value: area.path, label: area.name })),
    ...communities.value
      .filter((one) => inside(one.code) && !ownAreas.value.some((area) => area.path === one.code))
      .map((one) => ({ value: one.code, label: `${one.name}  ${one.street}` })),
  ])
  /** The area in view, as far as it can be chosen. */
  const first = computed(
    () => places.value.find((one) => one.value === path.value?.slice(0, 12))?.value ?? places.value[0]?.value ?? '',
  )
  return { places, first }
}
