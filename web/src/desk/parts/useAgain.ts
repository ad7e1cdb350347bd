import { onScopeDispose } from 'vue'

/** Reads again every few seconds, as long as the page is looked at. */
export function useAgain(load: () => Promise<unknown>, every = 5_000) {
  const pace = setInterval(() => document.visibilityState === 'visible' && void load(), every)
  onScopeDispose(() => clearInterval(pace))
}
