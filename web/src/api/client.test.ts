import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from './client'
import { online } from './line'
import { Submission, newKey } from './once'
import { patientFetch } from './patientFetch'
import { Problem } from './problem'

const pauses: number[] = []
const pace = {
  sleep: (milliseconds: number) => {
    pauses.push(milliseconds)
    return Promise.resolve()
  },
  random: () => 0,
}
const post = () =>
  new Request('http://localhost/api/x', { method: 'POST', headers: { 'Idempotency-Key': 'k' }, body: '{}' })
const answers = (...all: (Response | Error)[]) => {
  const sent: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request)
    const next = all.length > 1 ? all.shift() : all[0]
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next?.clone())
  })
  return sent
}

beforeEach(() => {
  pauses.length = 0
  sessionStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

describe('patientFetch', () => {
  it('waits as long as a busy server asks, and sends the same key again', async () => {
    const sent = answers(new Response('', { status: 503, headers: { 'Retry-After': '2' } }), new Response('{}'))
    expect((await patientFetch(post(), pace)).status).toBe(200)
    expect(pauses).toEqual([2000])
    expect(sent.map((request) => request.headers.get('Idempotency-Key'))).toEqual(['k', 'k'])
  })

  it('tries a broken line again, each time later, and then says so', async () => {
    const sent = answers(new TypeError('broken'))
    await expect(patientFetch(post(), pace)).rejects.toMatchObject({ code: 'web.offline' })
    expect(sent).toHaveLength(4)
    expect(pauses).toEqual([800, 1600, 3200])
    expect(online.value).toBe(false)
    answers(new Response('{}'))
    await patientFetch(post(), pace)
    expect(online.value).toBe(true)
  })

  it('hands over a refusal at once, and the last "busy"', async () => {
    answers(new Response('', { status: 409 }))
    expect((await patientFetch(post(), pace)).status).toBe(409)
    answers(new Response('', { status: 503 }))
    expect((await patientFetch(post(), pace)).status).toBe(503)
  })
})

describe('api', () => {
  it('gives every write a key and every request the language; a read has no key', async () => {
    const sent = answers(new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } }))
    await api.POST('/api/access/sign-out', { body: { everywhere: false } })
    await api.GET('/api/place/communities')
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(sent[1]?.headers.has('Idempotency-Key')).toBe(false)
    expect(sent[1]?.headers.get('Accept-Language')).toBeTruthy()
  })

  it('sends a write under the same key until it is answered', async () => {
    const answer = new Response('{}', { headers: { 'Content-Type': 'application/json' } })
    const sent = answers(answer)
    const leave = (everywhere: boolean) => api.POST('/api/access/sign-out', { body: { everywhere } })
    await Promise.all([leave(false), leave(false)])
    await leave(false)
    await leave(true)
    const [first, twice, again, other] = sent.map((request) => request.headers.get('Idempotency-Key'))
    expect(twice).toBe(first)
    expect(new Set([first, again, other]).size).toBe(3)
  })

  describe('whose answer to a write is lost', () => {
    const json = { headers: { 'Content-Type': 'application/json' } }
    const lost = new Response('{}', { status: 500, ...json })
    const keys = (sent: Request[]) => sent.map((request) => request.headers.get('Idempotency-Key'))
    const id = '0198a0b2-0000-7000-8000-000000000001'
    const lock = () =>
      api.POST('/api/access/accounts/{id}/lock', { params: { path: { id } }, body: { reason: 'lost phone' } })
    const unlock = () => api.POST('/api/access/accounts/{id}/unlock', { params: { path: { id } } })

    it('sends the same under the same key, a while', async () => {
      const sent = answers(lost, lost, new Response('{}', json))
      await expect(lock()).rejects.toThrow()
      await expect(lock()).rejects.toThrow()
      const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000)
      await lock()
      later.mockRestore()
      const [first, again, late] = keys(sent)
      expect(again).toBe(first)
      expect(late).not.toBe(first)
    })

    it.each([
      ['is answered', new Response('{}', json)],
      ['is lost too', lost],
    ])('sends it as another write once the thing was changed otherwise, and that %s', async (_, between) => {
      const sent = answers(lost, between, new Response('{}', json))
      await expect(lock()).rejects.toThrow()
      await unlock().catch(() => undefined)
      await lock()
      expect(new Set(keys(sent)).size).toBe(3)
    })

    it('adds a thing anew that was taken away since', async () => {
      const sent = answers(lost, new Response('{}', json))
      const add = () => api.POST('/api/place/compounds', { body: { communityPath: '1', name: '东园' } as never })
      await expect(add()).rejects.toThrow()
      await api.DELETE('/api/place/compounds/{path}', { params: { path: { path: '110101001001001' } } })
      await add()
      expect(new Set(keys(sent)).size).toBe(3)
    })

    it('keeps the key of what was added while another is added', async () => {
      const sent = answers(lost, new Response('{}', json))
      const add = (name: string) => api.POST('/api/place/compounds', { body: { communityPath: '1', name } as never })
      await expect(add('东园')).rejects.toThrow()
      await add('西园')
      await add('东园')
      const [first, other, again] = keys(sent)
      expect(again).toBe(first)
      expect(other).not.toBe(first)
    })

    it('keeps the key while something else is written', async () => {
      const sent = answers(lost, new Response('{}', json))
      await expect(lock()).rejects.toThrow()
      await api.POST('/api/access/sign-out', { body: { everywhere: false } })
      await lock()
      expect(keys(sent)[2]).toBe(keys(sent)[0])
    })
  })

  it('says when a page reads on its own, with nobody at it', async () => {
    const sent = answers(new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } }))
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
    await api.GET('/api/place/communities')
    dispatchEvent(new Event('keydown'))
    await api.GET('/api/place/communities')
    later.mockRestore()
    expect(sent.map((request) => request.headers.get('X-Background'))).toEqual(['1', null])
  })

  it('throws what the server refused, with its code and what to do', async () => {
    const body = { code: 'access.wrong-code', title: '验证码不对', next: '再看看', remaining: 4 }
    answers(new Response(JSON.stringify(body), { status: 401 }))
    const thrown = await api.GET('/api/access/me').catch((problem: unknown) => problem)
    expect(thrown).toBeInstanceOf(Problem)
    expect(thrown).toMatchObject({ status: 401, code: 'access.wrong-code', next: '再看看', facts: { remaining: 4 } })
  })
})

describe('Submission', () => {
  it('keeps its key for the same content, over a reload too, and takes another for other content', () => {
    const first = new Submission('s').headers({ name: '张慧' })
    expect(new Submission('s').headers({ name: '张慧' })).toEqual(first)
    expect(new Submission('s').headers({ name: '张惠' })).not.toEqual(first)
  })

  it('begins anew once the server has answered', () => {
    const submission = new Submission('s')
    const first = submission.headers({})
    submission.done()
    expect(submission.headers({})).not.toEqual(first)
  })

  it('makes keys that are version 4 and never the same', () => {
    expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100)
  })
})
