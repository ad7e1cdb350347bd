import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { type Me, me } from '@/api/me'
import { rooms } from '@/desk/rooms'
import { words } from '@/i18n'
import TextField from '@/ui/TextField.vue'
import OutcomeDialog from './OutcomeDialog.vue'
import TasksPage from './TasksPage.vue'

const call = { id: 'c', kind: 'CALL', state: 'TAKEN', takenByMe: true, subject: '冯*', place: '1-1-101' }
const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

/** The writes that wait for an answer. */
let sent: ((answer: Response) => void)[]
let page: VueWrapper

beforeEach(async () => {
  sent = []
  me.value = { signedIn: true, permissions: ['DO_TASKS'] } as Partial<Me> as Me
  vi.stubGlobal('EventSource', undefined)
  vi.stubGlobal('fetch', (request: Request) =>
    request.method === 'GET'
      ? Promise.resolve(json({ items: [call] }))
      : new Promise<Response>((resolve) => sent.push(resolve)),
  )
  const routes = ['tasks', 'people'].map((name) => ({ path: `/${name}`, name, component: {} }))
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/tasks')
  page = mount(TasksPage, { global: { plugins: [router, words(rooms)] } })
  await flushPromises()
})
afterEach(() => {
  page.unmount()
  me.value = undefined
  vi.unstubAllGlobals()
})

const dialog = () => page.findComponent(OutcomeDialog)
const note = () => dialog().getComponent(TextField).get('input')

/** Sends what stands in the dialog; the server answers only afterwards. */
async function send(answer: Response) {
  note().element.form?.requestSubmit()
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(dialog().exists()).toBe(true)
  sent.pop()?.(answer)
}

describe('how a task went', () => {
  it('stands in its dialog until it is noted', async () => {
    await page.get('.side__actions button').trigger('click')
    await note().setValue('下午在家')

    await send(json({ code: 'shared.unavailable', title: 'Not now' }, 500))
    await vi.waitFor(() => expect(dialog().props('problem')?.code).toBe('shared.unavailable'))
    expect(note().element.value).toBe('下午在家')

    await send(json({ id: 'c', state: 'DONE' }))
    await vi.waitFor(() => expect(dialog().exists()).toBe(false))
  })

  it('is no business of a dialog that was opened since', async () => {
    await page.get('.side__actions button').trigger('click')
    note().element.form?.requestSubmit()
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    dialog().vm.$emit('close')
    await page.get('.side__actions button').trigger('click')
    await note().setValue('另一件')

    sent.pop()?.(json({ code: 'shared.stale', title: 'Not now' }, 409))
    await flushPromises()

    expect(dialog().props('problem')).toBeUndefined()
    expect(note().element.value).toBe('另一件')
  })
})
