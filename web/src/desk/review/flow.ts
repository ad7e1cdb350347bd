import { computed, ref, shallowRef } from 'vue'
import type { Schemas } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type ReviewCase = Schemas['ReviewCaseView']
export type ReviewQueue = Schemas['ReviewQueueView']
export type Decision =
  | { kind: 'pass' }
  | { kind: 'ask'; question: ReviewCase['questions'][number] }
  | { kind: 'call'; note?: string }
  | { kind: 'merge'; into: string }

/** What the flow asks of the server. */
export interface ReviewDesk {
  queue: () => Promise<ReviewQueue>
  /** The next case, or nothing when none is free. */
  lease: () => Promise<ReviewCase | undefined>
  read: (id: string) => Promise<ReviewCase>
  decide: (id: string, decision: Decision) => Promise<unknown>
  undo: (id: string) => Promise<ReviewCase>
}

export interface Decided {
  id: string
  kind: Decision['kind']
  name: string
  address: string
  at: number
}

const UNDO_FOR = 10 * 60_000

/**
 * The reviewer's way through the queue: one case in view, the next one leased while this one is read, so that a decision
 * shows the next at once; what the server refuses comes back into view with the reason.
 */
export function reviewFlow(desk: ReviewDesk, now: () => number = Date.now) {
  const queue = shallowRef<ReviewQueue>()
  const held = shallowRef<ReviewCase[]>([])
  const at = ref(0)
  const question = ref(0)
  const decided = shallowRef<Decided[]>([])
  const problem = shallowRef<Problem>()
  const looking = ref(false)
  const loaded = ref(false)
  let leasing: Promise<boolean> | undefined
  /** Decisions that the server has not answered yet; an undo waits for them. */
  let onTheirWay: Promise<unknown> = Promise.resolve()

  const current = computed(() => held.value[at.value])
  const last = computed(() => decided.value.at(-1))

  function show(index: number) {
    at.value = Math.max(0, Math.min(index, held.value.length - 1))
    question.value = 0
  }

  /** Takes one more case into the hand; false when there is none, or none but those already here. */
  function leaseOne(): Promise<boolean> {
    leasing ??= desk
      .lease()
      .then((found) => {
        if (!found || held.value.some((one) => one.id === found.id)) return false
        held.value = [...held.value, found]
        return true
      })
      .finally(() => (leasing = undefined))
    return leasing
  }

  async function guarded(action: () => Promise<unknown>) {
    try {
      await action()
      problem.value = undefined
    } catch (thrown) {
      problem.value = asProblem(thrown)
    }
  }

  async function readQueue() {
    queue.value = await desk.queue()
  }

  /** Begins, and begins again when there is news and nothing is in view. */
  async function start() {
    looking.value = true
    await guarded(async () => {
      await readQueue()
      const mine = (queue.value?.items ?? []).filter((row) => row.leasedByMe)
      const known = new Set(held.value.map((one) => one.id))
      const fresh = await Promise.all(mine.filter((row) => !known.has(row.id)).map((row) => desk.read(row.id)))
      held.value = [...held.value, ...fresh]
      if (held.value.length === 0 && (queue.value?.waiting ?? 0) > 0) await leaseOne()
    })
    looking.value = false
    loaded.value = true
    void ahead()
  }

  /** The one after this, fetched while this one is read. */
  async function ahead() {
    if (!current.value || at.value < held.value.length - 1) return
    await leaseOne().catch(() => false)
    await readQueue().catch(() => undefined)
  }

  async function next() {
    if (at.value >= held.value.length - 1) await guarded(leaseOne)
    if (at.value < held.value.length - 1) show(at.value + 1)
    void ahead()
  }

  function previous() {
    show(at.value - 1)
  }

  /** Opens one of those in the hand by its id. */
  function open(id: string) {
    const index = held.value.findIndex((one) => one.id === id)
    if (index >= 0) show(index)
  }

  function drop(id: string) {
    held.value = held.value.filter((one) => one.id !== id)
    show(at.value)
  }

  /** The next case is in view at once; the decision counts as taken until the server refuses it. */
  function decide(decision: Decision): Promise<void> {
    const mine = current.value
    if (!mine) return Promise.resolve()
    drop(mine.id)
    if (held.value.length === 0) looking.value = true
    const taken = { id: mine.id, kind: decision.kind, name: mine.head, address: mine.address, at: now() }
    decided.value = [...decided.value, taken]
    const sent = deliver(mine, decision, taken)
    onTheirWay = Promise.all([onTheirWay, sent])
    return sent
  }

  async function deliver(mine: ReviewCase, decision: Decision, taken: Decided) {
    try {
      await desk.decide(mine.id, decision)
      problem.value = undefined
    } catch (thrown) {
      decided.value = decided.value.filter((one) => one !== taken)
      problem.value = asProblem(thrown)
      if (problem.value.code !== 'resident.not-leased' && problem.value.status !== 404) {
        held.value = [mine, ...held.value.filter((one) => one.id !== mine.id)]
        show(0)
      }
    }
    if (held.value.length === 0) await guardedLease()
    looking.value = false
    void ahead()
    void readQueue().catch(() => undefined)
  }

  async function guardedLease() {
    const before = problem.value
    await guarded(leaseOne)
    problem.value ??= before
    show(0)
  }

  const canUndo = computed(() => last.value !== undefined && now() - last.value.at < UNDO_FOR)

  /** Takes the last decision back and shows its case again. */
  async function undo(): Promise<Decided | undefined> {
    await onTheirWay
    const back = last.value
    if (!back || now() - back.at >= UNDO_FOR) return undefined
    let undone: Decided | undefined
    await guarded(async () => {
      const again = await desk.undo(back.id)
      decided.value = decided.value.filter((one) => one !== back)
      held.value = [again, ...held.value.filter((one) => one.id !== again.id)]
      show(0)
      undone = back
    })
    void readQueue().catch(() => undefined)
    return undone
  }

  function chooseQuestion(index: number) {
    if (index < (current.value?.questions.length ?? 0)) question.value = index
  }

  return {
    queue,
    held,
    at,
    current,
    question,
    last,
    decided,
    problem,
    looking,
    loaded,
    canUndo,
    start,
    next,
    previous,
    open,
    drop,
    decide,
    undo,
    chooseQuestion,
    readQueue,
  }
}

export type ReviewFlow = ReturnType<typeof reviewFlow>
