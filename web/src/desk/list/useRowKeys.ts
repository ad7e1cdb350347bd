import { nextTick } from 'vue'
import { useI18n } from 'vue-i18n'
import type { KeyBinding } from '../keys/keys'
import { useKeys } from '../keys/useKeys'

/** J and K (and the arrows) move the row in hand, Enter opens it; the focus follows, so that it is read aloud. */
export function useRowKeys(list: { move: (step: number) => unknown }, open?: () => void, more: KeyBinding[] = []) {
  const { t } = useI18n()

  async function go(step: number) {
    await list.move(step)
    await nextTick()
    const row = document.querySelector<HTMLElement>('[data-row][aria-selected="true"], [data-row][aria-current="true"]')
    row?.scrollIntoView({ block: 'nearest' })
    ;(row?.matches('a, button') ? row : row?.querySelector<HTMLElement>('a, button'))?.focus({ preventScroll: true })
  }

  useKeys([
    { key: 'j', caps: ['j', 'k'], run: () => void go(1), says: () => t('desk.keys.move'), foot: true },
    { key: 'k', run: () => void go(-1) },
    { key: 'ArrowDown', run: () => void go(1) },
    { key: 'ArrowUp', run: () => void go(-1) },
    ...(open ? [{ key: 'Enter', run: open, says: () => t('desk.keys.open'), foot: true }] : []),
    ...more,
  ])
}
