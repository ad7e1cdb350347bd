import { computed, ref, watchEffect } from 'vue'
import { answer, api } from '@/api/client'
import { spoken } from '@/registration/communities'
import type { ContactRow } from './useContacts'

/** Districts to filter by: those of the city of the look-up, and whatever else the rows name. */
export function useDistricts(area: () => string, rows: () => ContactRow[]) {
  const known = ref(new Map<string, string>())

  async function read(city: string) {
    const found = await answer(api.GET('/api/place/areas', { params: { query: { parent: city } } })).catch(
      () => undefined,
    )
    found?.items?.forEach((one) => known.value.set(one.code, spoken(one)))
  }
  void read(area().slice(0, 4))
  watchEffect(() => {
    for (const { holder } of rows())
      if (holder.district && holder.districtName)
        known.value.set(holder.district, spoken({ name: holder.districtName }))
  })

  return computed(() =>
    [...known.value].sort(([one], [other]) => one.localeCompare(other)).map(([value, label]) => ({ value, label })),
  )
}
