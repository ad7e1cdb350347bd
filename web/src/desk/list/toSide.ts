import { nextTick } from 'vue'

/** On a narrow desk what explains a row stands below the rows: the page goes there. */
export async function toSide(side = '.side'): Promise<void> {
  if (!window.matchMedia('(max-width: 1120px)').matches) return
  await nextTick()
  document.querySelector(side)?.scrollIntoView({ block: 'start' })
}
