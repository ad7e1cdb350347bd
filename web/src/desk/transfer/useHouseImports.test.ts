import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { mayUndo, useHouseImports } from './useHouseImports'
import type { ImportView } from './useImport'

let scope: EffectScope
beforeEach(() => (scope = effectScope()))
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

it('what came from the folder can be taken back for a day, and only once it is written', () => {
  const now = Date.parse('2026-03-02T06:00:00Z')
  const done = { state: 'DONE', until: '2026-03-02T07:00:00Z' } as ImportView
  expect(mayUndo(done, now)).toBe(true)
  expect(mayUndo(done, Date.parse('2026-03-02T07:00:01Z'))).toBe(false)
  expect(mayUndo({ ...done, state: 'UNDONE' }, now)).toBe(false)
  expect(mayUndo({ state: 'DONE' } as ImportView, now)).toBe(false)
})

it('files of the house are asked for apart, and read again once one is taken back', async () => {
  let state = 'DONE'
  const sent: string[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(`${request.method} ${request.url.slice(location.origin.length)}`)
    if (request.method === 'POST') state = 'UNDOING'
    const body = JSON.stringify({ items: [{ id: 'f', state }] })
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }))
  })
  const house = scope.run(useHouseImports)
  await flushPromises()

  await house?.undo('f')
  await vi.waitFor(() => {
    expect(house?.imports.value?.items[0]?.state).toBe('UNDOING')
  })
  expect(sent).toEqual([
    'GET /api/shared/imports?house=true',
    'POST /api/shared/imports/f/undo',
    'GET /api/shared/imports?house=true',
  ])
})
