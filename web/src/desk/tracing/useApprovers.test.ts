import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useApprovers } from './useApprovers'

const scope = effectScope()
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

it('whoever may stand behind a look-up is asked for all of its cases, each time another is chosen', async () => {
  const asked: string[][] = []
  vi.stubGlobal('fetch', (request: Request) => {
    const cases = new URL(request.url).searchParams.getAll('case')
    asked.push(cases)
    const items = [{ accountId: `for ${cases.join(' and ')}` }]
    return Promise.resolve(new Response(JSON.stringify({ items }), { headers: { 'Content-Type': 'application/json' } }))
  })
  const others = ref<string[]>([])
  const approvers = scope.run(() => useApprovers(() => ['here', ...others.value]))
  await flushPromises()

  others.value = ['next-door']
  await vi.waitFor(() => {
    expect(approvers?.value?.map((one) => one.accountId)).toEqual(['for here and next-door'])
  })
  expect(asked).toEqual([['here'], ['here', 'next-door']])
})
