/** Dark when the phone is dark: a white page blinds on a stairwell at night. */
export function followTheLight(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const set = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
  }
  set()
  dark.addEventListener('change', set)
}
