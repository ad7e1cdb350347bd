import { type Ref, onScopeDispose, watch } from 'vue'
import { answer, api } from '@/api/client'
import { Problem } from '@/api/problem'
import { useLive } from '../shell/useLive'
import { type Decision, type ReviewCase, reviewFlow } from './flow'

/** The review flow against the server, for one area. */
export function useReview(area: Ref<string | undefined>) {
  const query = () => ({ area: area.value })
  const of = (id: string) => ({ params: { path: { id } } })

  const flow = reviewFlow({
    queue: () => answer(api.GET('/api/resident/reviews', { params: { query: query() } })),
    lease,
    read: (id) => answer(api.GET('/api/resident/reviews/{id}', of(id))),
    decide,
    undo: (id) => answer(api.POST('/api/resident/reviews/{id}/undo', of(id))),
  })

  /** "None free" comes as 204 or as 404; both are an empty hand, not a failure. */
  async function lease(): Promise<ReviewCase | undefined> {
    try {
      const { data } = await api.POST('/api/resident/reviews/lease', { params: { query: query() } })
      return data
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status === 404) return undefined
      throw thrown
    }
  }

  async function decide(id: string, decision: Decision) {
    if (decision.kind === 'pass') await api.POST('/api/resident/reviews/{id}/pass', of(id))
    else if (decision.kind === 'ask') {
      const { kind, subject } = decision.question
      await api.POST('/api/resident/reviews/{id}/ask', { ...of(id), body: { kind, subject } })
    } else if (decision.kind === 'call')
      await api.POST('/api/resident/reviews/{id}/call', { ...of(id), body: { note: decision.note } })
    else await api.POST('/api/resident/reviews/{id}/merge', { ...of(id), body: { into: decision.into } })
  }

  function release(id: string) {
    void api.POST('/api/resident/reviews/{id}/release', { ...of(id), keepalive: true }).catch(() => undefined)
  }

  function giveBack() {
    flow.held.value.forEach((one) => release(one.id))
    flow.held.value = []
  }

  watch(area, (_now, before) => {
    if (before !== area.value) giveBack()
    void flow.start()
  })
  void flow.start()
  useLive(['reviews'], () => void (flow.current.value ? flow.readQueue().catch(() => undefined) : flow.start()))
  onScopeDispose(giveBack)
  return flow
}
