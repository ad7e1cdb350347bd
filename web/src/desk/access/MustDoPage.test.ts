import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { type Me, me } from '@/api/me'
import { words } from '@/i18n'
import access from '@/i18n/access'
import shared from '@/i18n/shared'
import MustDoPage from './MustDoPage.vue'

const who = { signedIn: true, unfinished: 'PASSWORD' } as Me

/** What the server still asks for once there is an own password. */
let left: Me['unfinished']
let router: Router
let page: VueWrapper

beforeEach(async () => {
  me.value = who
  vi.stubGlobal('fetch', (request: Request) => {
    const answer =
      request.method === 'POST'
        ? new Response(null, { status: 204 })
        : new Response(JSON.stringify({ ...who, unfinished: left }), {
            headers: { 'Content-Type': 'application/json' },
          })
    return Promise.resolve(answer)
  })
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: {} },
      { path: '/before-work', name: 'before-work', component: {} },
    ],
  })
  await router.push('/before-work')
  page = mount(MustDoPage, { global: { plugins: [router, words({ access, shared })] } })
})
afterEach(() => {
  page.unmount()
  me.value = undefined
  vi.unstubAllGlobals()
})

async function setPassword() {
  await page.get('#old').setValue('given-once')
  for (const field of ['#fresh', '#repeat']) await page.get(field).setValue('shanshui-4-jiangyou')
  await page.get('form').trigger('submit')
  await vi.waitFor(() => expect(me.value?.unfinished).toBe(left))
  await flushPromises()
}

describe('whoever has an own password', () => {
  it('goes on to the work where no second factor is asked for', async () => {
    left = undefined
    await setPassword()
    expect(page.find('#factor-password').exists()).toBe(false)
    expect(router.currentRoute.value.name).toBe('start')
  })

  it('sets the second factor where it is asked for', async () => {
    left = 'SECOND_FACTOR'
    await setPassword()
    expect(page.find('#factor-password').exists()).toBe(true)
    expect(router.currentRoute.value.name).toBe('before-work')
  })
})
