import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { me } from '@/api/me'
import { emptyForm } from '@/registration/form'
import { forgetDraft, useDraft } from './useDraft'

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
let server: { step: string; form: object } | undefined
let line = true

beforeEach(() => {
  server = undefined
  line = true
  sessionStorage.clear()
  forgetDraft()
  me.value = { accountId: 'a1', kind: 'RESIDENT' } as never
  vi.stubGlobal('navigator', { ...navigator, onLine: false, language: 'zh-CN' })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!line) throw new TypeError('broken')
    if (request.method === 'GET') return server ? json(server) : json({ code: 'shared.not-found' }, 404)
    if (request.method === 'PUT') server = (await request.json()) as never
    if (request.method === 'DELETE') server = undefined
    return request.method === 'PUT' ? json(server) : new Response(null, { status: 204 })
  })
})
afterEach(() => vi.unstubAllGlobals())

const dwelling = '14040301000200100302011002'

it('goes on where another phone stopped', async () => {
  server = { step: 'who', form: { ...emptyForm(), dwelling } }
  const draft = useDraft()
  await draft.load()
  expect([draft.begun.value, draft.furthest.value, draft.form.value.dwelling]).toEqual([true, 'who', dwelling])
})

it('begins with an empty form when there is no draft', async () => {
  const draft = useDraft()
  await draft.load()
  expect([draft.begun.value, draft.furthest.value, draft.form.value.members]).toEqual([false, 'where', []])
})

it('saves every step, and never forgets how far one has got', async () => {
  const draft = useDraft()
  draft.save({ ...emptyForm(), dwelling }, 'check')
  draft.save({ ...emptyForm(), dwelling, noPhone: true }, 'who')
  await vi.waitFor(() => {
    expect(server).toMatchObject({ step: 'check', form: { noPhone: true } })
  })
  expect(draft.unsaved.value).toBe(false)
  expect(sessionStorage.getItem('shouwang.draft')).toBeNull()
})

it('keeps what could not be saved over a reload, and saves it when the line is back', async () => {
  line = false
  useDraft().save({ ...emptyForm(), dwelling }, 'who')
  await vi.waitFor(() => {
    expect(sessionStorage.getItem('shouwang.draft')).toContain(dwelling)
  })
  forgetDraft()
  line = true
  const draft = useDraft()
  await draft.load()
  expect([draft.form.value.dwelling, draft.furthest.value]).toEqual([dwelling, 'who'])
  await vi.waitFor(() => {
    expect(server).toMatchObject({ step: 'who', form: { dwelling } })
  })
})

it('does not show one resident the unfinished form of another', async () => {
  line = false
  useDraft().save({ ...emptyForm(), dwelling }, 'who')
  forgetDraft()
  line = true
  me.value = { accountId: 'a2', kind: 'RESIDENT' } as never
  const draft = useDraft()
  await draft.load()
  expect(draft.form.value.dwelling).toBeUndefined()
})
