import { computed, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { language } from '@/i18n'

const known = shallowRef<Record<string, Schemas['PlaceView']>>({})

/** The address of a dwelling in the reader's words: 广欣苑 3号楼 2单元 1102室. */
export function usePlaceName(path: () => string | undefined) {
  watch(
    path,
    async (wanted) => {
      if (!wanted || known.value[wanted]) return
      const found = await answer(api.GET('/api/place/places/{path}', { params: { path: { path: wanted } } })).catch(
        () => undefined,
      )
      if (found) known.value = { ...known.value, [wanted]: found }
    },
    { immediate: true },
  )
  const place = computed(() => known.value[path() ?? ''])
  const full = computed(() => {
    if (language.value !== 'en') return place.value?.fullLine ?? ''
    return (place.value?.trail ?? []).map((step) => step.labelEn ?? step.label).join(', ')
  })
  return { full, short: computed(() => place.value?.shortLine ?? '') }
}
