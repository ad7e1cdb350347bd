import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { type Decision, type ReviewCase, type ReviewDesk, reviewFlow } from './flow'

function aCase(id: string): ReviewCase {
  return {
    id,
    head: id,
    address: '3-2-1102',
    questions: [
      { kind: 'LIVES_HERE', text: 'one' },
      { kind: 'HOW_MANY', text: 'two' },
    ],
  } as unknown as ReviewCase
}

/** A queue that leases in order and gives back what is undone. */
function aDesk(ids: string[]) {
  const free = [...ids]
  const done: [string, Decision][] = []
  const desk: ReviewDesk = {
    queue: () => Promise.resolve({ waiting: free.length, mine: 0, items: [] }),
    lease: () => Promise.resolve(free.length > 0 ? aCase(free.shift() as string) : undefined),
    read: (id) => Promise.resolve(aCase(id)),
    decide: vi.fn((id: string, decision: Decision) => {
      done.push([id, decision])
      return Promise.resolve()
    }),
    undo: (id) => Promise.resolve(aCase(id)),
  }
  return { desk, done }
}

async function started(ids: string[], now?: () => number) {
  const { desk, done } = aDesk(ids)
  const flow = reviewFlow(desk, now)
  await flow.start()
  await flushPromises()
  return { flow, desk, done }
}

describe('the review flow', () => {
  it('shows the first case and holds the next one ready', async () => {
    const { flow } = await started(['a', 'b', 'c'])
    expect(flow.current.value?.id).toBe('a')
    expect(flow.held.value.map((one) => one.id)).toEqual(['a', 'b'])
  })

  it('shows the next case before the server has answered', async () => {
    const { flow, desk } = await started(['a', 'b'])
    desk.decide = () => new Promise(() => undefined)
    void flow.decide({ kind: 'pass' })
    expect(flow.current.value?.id).toBe('b')
  })

  it('clears the whole queue with nothing but decisions', async () => {
    const { flow, done } = await started(['a', 'b', 'c', 'd', 'e'])
    for (let left = 5; left > 0; left--) {
      await flow.decide({ kind: 'pass' })
      await flushPromises()
    }
    expect(done.map(([id]) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(flow.current.value).toBeUndefined()
    expect(flow.decided.value).toHaveLength(5)
  })

  it('brings a case back into view when the server refuses', async () => {
    const { flow, desk } = await started(['a', 'b'])
    desk.decide = () => Promise.reject(new Problem(503, { code: 'shared.busy' }))
    await flow.decide({ kind: 'pass' })
    expect(flow.current.value?.id).toBe('a')
    expect(flow.problem.value?.code).toBe('shared.busy')
    expect(flow.last.value).toBeUndefined()
  })

  it('lets a case go whose lease somebody else has by now', async () => {
    const { flow, desk } = await started(['a', 'b'])
    desk.decide = () => Promise.reject(new Problem(409, { code: 'resident.not-leased' }))
    await flow.decide({ kind: 'pass' })
    expect(flow.current.value?.id).toBe('b')
    expect(flow.problem.value?.code).toBe('resident.not-leased')
  })

  it('undoes for ten minutes, the last decision first', async () => {
    let clock = 0
    const { flow } = await started(['a', 'b', 'c'], () => clock)
    await flow.decide({ kind: 'pass' })
    await flow.decide({ kind: 'pass' })
    await flow.undo()
    expect(flow.current.value?.id).toBe('b')
    clock = 10 * 60_000
    expect(await flow.undo()).toBeUndefined()
    expect(flow.current.value?.id).toBe('b')
  })

  it('undoes a decision that is still on its way, not the one before it', async () => {
    const { flow, desk } = await started(['a', 'b', 'c'])
    await flow.decide({ kind: 'pass' })
    let arrive = (): void => undefined
    desk.decide = () =>
      new Promise((done) => {
        arrive = () => {
          done(undefined)
        }
      })
    void flow.decide({ kind: 'pass' })
    const undone = flow.undo()
    arrive()
    expect((await undone)?.id).toBe('b')
    expect(flow.current.value?.id).toBe('b')
    expect(flow.last.value?.id).toBe('a')
  })

  it('walks to and fro over what is in the hand', async () => {
    const { flow } = await started(['a', 'b', 'c'])
    await flow.next()
    await flow.next()
    expect(flow.current.value?.id).toBe('c')
    flow.previous()
    expect(flow.current.value?.id).toBe('b')
  })

  it('chooses only questions that exist, and forgets the choice with the case', async () => {
    const { flow } = await started(['a', 'b'])
    flow.chooseQuestion(1)
    flow.chooseQuestion(2)
    expect(flow.question.value).toBe(1)
    await flow.decide({ kind: 'pass' })
    expect(flow.question.value).toBe(0)
  })
})
