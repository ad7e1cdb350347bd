import { shallowRef } from 'vue'
import { type Schemas, answer, api } from './client'

export type Me = Schemas['MeView']

/** Who is signed in; undefined until the server has been asked. Shared by all pages of a door. */
export const me = shallowRef<Me>()

let asking: Promise<Me> | undefined

export async function loadMe(): Promise<Me> {
  asking ??= answer(api.GET('/api/access/me')).finally(() => (asking = undefined))
  me.value = await asking
  return me.value
}

export function may(permission: string): boolean {
  return me.value?.permissions.some((held) => held === permission) ?? false
}

export async function signOut(everywhere = false): Promise<void> {
  await api.POST('/api/access/sign-out', { body: { everywhere } })
  sessionStorage.clear()
  await loadMe()
}
