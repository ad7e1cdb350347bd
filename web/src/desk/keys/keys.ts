import { computed, shallowReactive } from 'vue'

/** One key and what it does here; `says` puts it on the sheet of keys and along the foot. */
export interface KeyBinding {
  key: string
  run: () => void
  says?: () => string
  when?: () => boolean
  /** Shown along the foot of the page, not only on the sheet behind `?`. */
  foot?: boolean
  /** The caps to print when one line stands for several keys: J and K. */
  caps?: string[]
}

export interface KeyLayer {
  bindings: KeyBinding[]
  /** Nothing under an exclusive layer hears a key: a dialog over a list. */
  exclusive: boolean
}

const layers = shallowReactive<KeyLayer[]>([])

export function push(layer: KeyLayer) {
  layers.push(layer)
  return () => {
    const at = layers.indexOf(layer)
    if (at >= 0) layers.splice(at, 1)
  }
}

/** The layers that hear keys now, the topmost first. */
function hearing(): KeyLayer[] {
  const open: KeyLayer[] = []
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at]
    if (!layer) continue
    open.push(layer)
    if (layer.exclusive) break
  }
  return open
}

/** What the sheet of keys shows: every key that would do something now. */
export const activeKeys = computed(() =>
  hearing()
    .reverse()
    .flatMap((layer) => layer.bindings)
    .filter((binding) => binding.says && (binding.when?.() ?? true)),
)

/** What stands along the foot of the page, whatever dialog is over it. */
export const footKeys = computed(() =>
  layers
    .filter((layer) => !layer.exclusive)
    .flatMap((layer) => layer.bindings)
    .filter((binding) => binding.foot && (binding.when?.() ?? true)),
)

/** The name of a key, also while a Chinese input method has it: then only the place on the keyboard is known. */
export function nameOf(event: KeyboardEvent): string {
  const plain = event.key === 'Process' || event.key === 'Unidentified' ? fromPlace(event) : event.key
  const name = plain.length === 1 ? plain.toLowerCase() : plain
  return event.ctrlKey || event.metaKey ? `mod+${name}` : name
}

function fromPlace(event: KeyboardEvent): string {
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3)
  if (/^Digit\d$/.test(event.code)) return event.code.slice(5)
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/'
  return event.code
}

const typing = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]'
const pressable = 'a, button, summary, [role=button], [role=menuitem], [role=option], [role=combobox]'

/** Whether the element in focus wants this key for itself. */
function taken(event: KeyboardEvent, name: string): boolean {
  const target = event.target instanceof Element ? event.target : undefined
  if (!target) return false
  if (name.startsWith('mod+')) return false
  if (target.closest(typing)) return event.isComposing || name !== 'Escape'
  if (name.startsWith('Arrow') && target.closest('input, [role=menu], [role=listbox]')) return true
  return name === 'Enter' && target.closest(pressable) !== null
}

/** Gives the key to the topmost layer that knows it; true when somebody took it. */
export function press(event: KeyboardEvent): boolean {
  const name = nameOf(event)
  if (event.altKey || event.defaultPrevented || taken(event, name)) return false
  for (const layer of hearing()) {
    const found = layer.bindings.find((binding) => binding.key === name && (binding.when?.() ?? true))
    if (!found) continue
    event.preventDefault()
    found.run()
    return true
  }
  return false
}

/** How a key is printed on its cap. */
export function capOf(key: string): string[] {
  const mac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')
  const caps: Record<string, string> = { mod: mac ? '⌘' : 'Ctrl', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' }
  return key.split('+').map((part) => caps[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}
