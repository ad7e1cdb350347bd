/** So long after somebody touched the page, what it asks for still counts as asked by that person. */
const MEANT = 15_000

let touched = Date.now()

for (const kind of ['keydown', 'pointerdown', 'wheel'])
  addEventListener(kind, () => (touched = Date.now()), { capture: true, passive: true })

/** Whether the page reads on its own (news, a clock), with nobody at it: that must not keep anybody signed in. */
export function byItself(): boolean {
  return Date.now() - touched > MEANT
}
