import { onMounted, onUnmounted } from 'vue'
import { press, push, type KeyBinding } from './keys'

/** Keys that work while this component stands; heard from set-up on, so that what is inside lies above what holds it. */
export function useKeys(bindings: KeyBinding[], options: { exclusive?: boolean } = {}) {
  onUnmounted(push({ bindings, exclusive: options.exclusive ?? false }))
}

/** Called once by the door: hands every key press of the window to the layers. */
export function useKeyboard() {
  onMounted(() => window.addEventListener('keydown', press))
  onUnmounted(() => window.removeEventListener('keydown', press))
}
