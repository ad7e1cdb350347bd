import { signOut } from '@/api/me'

const KEPT_ON_MACHINE = /^shouwang\.(language|desk\.(scheme|density))$/

/** Signs out and takes what belongs to the person off the machine; how the desk looks stays. */
export async function leave(everywhere = false) {
  await signOut(everywhere)
  for (const key of Object.keys(localStorage)) if (!KEPT_ON_MACHINE.test(key)) localStorage.removeItem(key)
}
