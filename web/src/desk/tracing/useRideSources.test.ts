import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { type RideDay, useRideSources, waitsUntil } from './useRideSources'

let scope: EffectScope
beforeEach(() => (scope = effectScope()))
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

it('a day that failed says until when it waits, and nothing once it is next', () => {
  const now = Date.parse('2026-03-02T06:00:00Z')
  const failed = { state: 'FAILED', retryAt: '2026-03-02T06:30:00Z' } as RideDay
  expect(waitsUntil(failed, now)).toBe('2026-03-02T06:30:00Z')
  expect(waitsUntil(failed, Date.parse('2026-03-02T06:31:00Z'))).toBeUndefined()
  expect(waitsUntil({ state: 'FAILED' } as RideDay, now)).toBeUndefined()
})

it('days are read again after one was tried, refused or not', async () => {
  const sent: string[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`)
    const status = request.method === 'POST' ? 409 : 200
    const body = request.method === 'POST' ? { code: 'tracing.day-not-failed' } : { files: [], days: [] }
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    )
  })
  const rides = scope.run(useRideSources)
  await flushPromises()

  await expect(rides?.retry('2026-03-01')).rejects.toMatchObject({ code: 'tracing.day-not-failed' })
  await flushPromises()
  expect(sent).toEqual(['GET /api/tracing/rides', 'POST /api/tracing/rides/2026-03-01/retry', 'GET /api/tracing/rides'])
})
