import { nextTick, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

/** On a new page: its title in the tab, and the focus on its heading, so that a screen reader begins there. */
export function useFocusOnPage(door: string): void {
  const route = useRoute()
  const { t, locale } = useI18n()
  let first = true

  watch(
    () => route.fullPath,
    async () => {
      const wasFirst = first
      first = false
      if (wasFirst) return
      await nextTick()
      const heading = document.querySelector<HTMLElement>('main h1')
      heading?.setAttribute('tabindex', '-1')
      heading?.focus({ preventScroll: true })
    },
    { flush: 'post', immediate: true },
  )
  watch(
    [() => route.fullPath, locale],
    () => {
      const title = route.meta.title ? t(route.meta.title) : ''
      document.title = [...new Set([title, t(door)])].filter(Boolean).join(' · ')
    },
    { immediate: true },
  )
}
