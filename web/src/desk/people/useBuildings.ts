import { type Ref, computed, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { language } from '@/i18n/language'
import type { Option } from '../list/FilterChip.vue'

const COMMUNITY = 12

/** The compounds of a community, or the buildings of a compound, to filter by. */
export function useBuildings(area: Ref<string | undefined>) {
  const rows = shallowRef<Schemas['PlaceList']['items']>([])
  watch(
    area,
    async (now) => {
      rows.value = []
      if (!now || now.length < COMMUNITY) return
      const found = await answer(api.GET('/api/place/places', { params: { query: { parent: now } } })).catch(() => null)
      if (area.value === now) rows.value = found?.items ?? []
    },
    { immediate: true },
  )
  const places = computed<Option[]>(() =>
    rows.value.map((row) => ({ value: row.path, label: (language.value === 'en' && row.labelEn) || row.label })),
  )
  return { places }
}
