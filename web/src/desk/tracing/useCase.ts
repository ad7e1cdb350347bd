import { type Ref, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'
import { useLive } from '../shell/useLive'
import type { CaseCard, CaseChange } from './cases'
import type { CrewForm, ForwardingForm, MarkedCardForm, MarkForm } from './marks'
import { replyTo, type RequestAnswer, type RequestForm, takeRequest } from './requests'

export type HeldCard = Schemas['HeldCard']
export type CardForm = Schemas['CardForm']
export type Statement = Schemas['StatementView']
export type StatementForm = Schemas['StatementForm']
export type PublicCall = Schemas['PublicCallView']
export type PublicCallForm = Schemas['PublicCallForm']

export const EVIDENCE = ['INTERVIEW', 'CAMERA', 'SERVICE_HALL', 'OWNER_TABLE'] as const
export const STATEMENTS = ['TAXI', 'CASH_RIDE', 'WORK', 'MEAL', 'HOME', 'SHOPPING', 'WALK', 'OTHER'] as const

/** One case and what is added to it; every change answers with the case as it then stands. */
export function useCase(id: Ref<string>) {
  const found = useAnswer(
    (signal) => answer(api.GET('/api/tracing/cases/{id}', { params: { path: { id: id.value } }, signal })),
    false,
  )
  watch(id, () => void found.load(), { immediate: true })
  useLive(['tracing'], () => void found.load())

  const here = <T extends object>(more?: T) => ({ params: { path: { id: id.value, ...(more as T) } } })
  async function take(call: Promise<{ data?: CaseCard }>) {
    found.data.value = await answer(call)
  }

  return {
    ...found,
    change: (body: CaseChange) => take(api.POST('/api/tracing/cases/{id}/change', { ...here(), body })),
    end: () => take(api.POST('/api/tracing/cases/{id}/close', here())),
    addCard: (body: CardForm) => take(api.POST('/api/tracing/cases/{id}/cards', { ...here(), body })),
    endCard: (holding: string) => take(api.DELETE('/api/tracing/cases/{id}/cards/{holding}', here({ holding }))),
    say: (body: StatementForm) => take(api.POST('/api/tracing/cases/{id}/statements', { ...here(), body })),
    unsay: (statement: string) =>
      take(api.DELETE('/api/tracing/cases/{id}/statements/{statement}', here({ statement }))),
    call: (body: PublicCallForm) => take(api.POST('/api/tracing/cases/{id}/public-calls', { ...here(), body })),
    mark: (body: MarkedCardForm) => take(api.POST('/api/tracing/cases/{id}/marked-cards', { ...here(), body })),
    noteCrew: (body: CrewForm) => take(api.POST('/api/tracing/cases/{id}/crew', { ...here(), body })),
    takeOffCrew: (member: string) => take(api.DELETE('/api/tracing/cases/{id}/crew/{member}', here({ member }))),
    setMark: async (body: MarkForm) => {
      await api.POST('/api/tracing/cases/{id}/marks', { ...here(), body })
      await found.load()
    },
    forward: (body: ForwardingForm) => take(api.POST('/api/tracing/cases/{id}/forwardings', { ...here(), body })),
    request: (body: RequestForm) => takeRequest(body).then(found.load),
    reply: (request: string, body: RequestAnswer) => replyTo(request, body).then(found.load),
    withdraw: (call: string) => take(api.DELETE('/api/tracing/cases/{id}/public-calls/{call}', here({ call }))),
  }
}
