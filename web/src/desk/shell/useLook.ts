import { ref, watchEffect } from 'vue'

export type Scheme = 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

function kept<T extends string>(name: string, allowed: T[], first: T) {
  const found = localStorage.getItem(name) as T | null
  const choice = ref<T>(found && allowed.includes(found) ? found : first)
  watchEffect(() => localStorage.setItem(name, choice.value))
  return choice
}

const scheme = kept<Scheme>('shouwang.desk.scheme', ['light', 'dark'], 'light')
const density = kept<Density>('shouwang.desk.density', ['comfortable', 'compact'], 'comfortable')

watchEffect(() => {
  document.documentElement.dataset.theme = scheme.value
  document.body.dataset.density = density.value
})

/** Dark by choice, compact by choice; both are kept on this machine. */
export function useLook() {
  return {
    scheme,
    density,
    turnScheme: () => (scheme.value = scheme.value === 'dark' ? 'light' : 'dark'),
    turnDensity: () => (density.value = density.value === 'compact' ? 'comfortable' : 'compact'),
  }
}
