import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { otherOutcomes, type TaskRow, useTasks } from './useTasks'

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const found = { id: 'f', kind: 'FOLLOW_UP', state: 'DONE', outcome: 'FOUND' } as TaskRow

/** As the server keeps it: the outcome of one task, and corrections of what it is now alone. */
let outcome: string
let sent: string[]
let app: App

beforeEach(() => {
  outcome = 'FOUND'
  sent = []
  vi.stubGlobal('EventSource', undefined)
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`)
    if (request.method === 'GET') return json({ items: [{ ...found, outcome }] })
    const form = (await request.json()) as { was: string; outcome: string }
    if (form.was !== outcome) return json({ code: 'shared.stale' }, 409)
    outcome = form.outcome
    return json({ id: 'f', state: 'DONE' })
  })
})
afterEach(() => {
  app.unmount()
  vi.unstubAllGlobals()
})

async function tasksAt(address: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/tasks', component: {} }] })
  await router.push(address)
  let tasks!: ReturnType<typeof useTasks>
  app = createApp({ setup: () => ((tasks = useTasks(ref('14'))), () => null) })
  app.use(router).mount(document.createElement('div'))
  await flushPromises()
  return tasks
}

describe('tasks that are done', () => {
  it('stand on a list of their own', async () => {
    expect((await tasksAt('/tasks?done=true')).current.value?.id).toBe('f')
    await tasksAt('/tasks')
    expect(sent).toEqual(['GET /api/work/tasks/done', 'GET /api/work/tasks'])
  })

  it('went otherwise than was noted, and the list says so', async () => {
    const tasks = await tasksAt('/tasks?done=true')
    expect(otherOutcomes(found)).toEqual(['TESTED', 'ISOLATED', 'WRONG_PERSON', 'NOT_FOUND'])
    await tasks.correct(found, 'ISOLATED', '后来隔离了')
    expect(tasks.current.value?.outcome).toBe('ISOLATED')
  })

  it('are not corrected over what somebody else has said meanwhile', async () => {
    const tasks = await tasksAt('/tasks?done=true')
    outcome = 'TESTED'
    await expect(tasks.correct(found, 'NOT_FOUND', '点错了')).rejects.toMatchObject({ code: 'shared.stale' })
    expect(outcome).toBe('TESTED')
  })
})
