import createClient from 'openapi-fetch'
import { language } from '@/i18n/language'
import { byItself } from './hand'
import { answered, KEY_HEADER, keyOf } from './once'
import { patientFetch } from './patientFetch'
import { Problem } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

/** The typed client. It throws {@link Problem} for every refusal, so `data` is there whenever a call returns. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => patientFetch(request) })

let whenSignedOut: () => void = () => undefined

/** What a door does when the server no longer knows who asks. */
export function onSignedOut(handler: () => void): void {
  whenSignedOut = handler
}

api.use({
  async onRequest({ request }) {
    request.headers.set('Accept-Language', language.value)
    if (byItself()) request.headers.set('X-Background', '1')
    if (request.method !== 'GET' && !request.headers.has(KEY_HEADER))
      request.headers.set(KEY_HEADER, await keyOf(request))
    return request
  },
  async onResponse({ request, response }) {
    if (response.status < 500) answered(request.headers.get(KEY_HEADER) ?? '')
    if (response.ok) return
    const problem = await Problem.of(response)
    if (problem.code === 'access.not-signed-in') whenSignedOut()
    throw problem
  },
})

/** Unwraps an answer that a 2xx always carries. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  if (data === undefined) throw new Problem(0, { code: 'web.unknown' })
  return data
}
