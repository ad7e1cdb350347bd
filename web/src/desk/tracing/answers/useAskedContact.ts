import { type Ref, computed, nextTick, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { ContactRow } from './useContacts'

/**
 * The contact whom the address asks for, as links from the second order and from the chain do: its row is taken in hand where
 * it is on the page, and otherwise it is explained beside the list. Whoever walks on over the rows leaves it.
 */
export function useAskedContact(items: Ref<ContactRow[]>, at: Ref<number>) {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => Number(route.query.contact) || undefined)
  const row = computed(() => items.value.findIndex((one) => one.contact === asked.value))
  const elsewhere = computed(() => (row.value < 0 ? asked.value : undefined))

  watch(
    [asked, items],
    async () => {
      if (row.value < 0) return
      at.value = row.value
      await nextTick()
      document.querySelector('[data-row][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    },
    { immediate: true },
  )

  function leave() {
    if (asked.value !== undefined) void router.replace({ query: { ...route.query, contact: undefined } })
  }

  /** The row in hand; none while somebody beside the list is. */
  const inHand = computed({
    get: () => (elsewhere.value === undefined ? at.value : -1),
    set: (index: number) => {
      leave()
      at.value = index
    },
  })

  return { elsewhere, inHand, leave }
}
