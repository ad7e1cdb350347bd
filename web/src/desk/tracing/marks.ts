import type { Schemas } from '@/api/client'

export type MarkedContact = Schemas['MarkedContact']
export type MarkKind = MarkedContact['marks'][number]['kind']
export type MarkedCardForm = Schemas['MarkedCardForm']
export type MarkForm = Schemas['MarkForm']
export type CrewForm = Schemas['CrewForm']
export type CrewMember = Schemas['CrewView']
export type ForwardingForm = Schemas['ForwardingForm']

export const MARK_KINDS: MarkKind[] = ['DRIVER', 'CREW', 'OUTSIDE_CITY', 'ON_ANOTHER_LIST', 'NO_CONTACT']

export const CREW_KINDS: CrewForm['kind'][] = ['DRIVER', 'CREW']

const outside = ({ marks }: MarkedContact) => marks.some((mark) => mark.kind === 'OUTSIDE_CITY')

/** Those outside the city, whom nobody was asked to find yet. */
export const toForward = (marked: MarkedContact[]) => marked.filter((one) => outside(one) && !one.forwarded)

/** How far those outside the city are provided for: so many, handed on, answered for. */
export function provided(marked: MarkedContact[]) {
  const all = marked.filter(outside)
  return {
    outside: all.length,
    forwarded: all.filter((one) => one.forwarded).length,
    answered: all.filter((one) => one.forwarded?.answeredAt).length,
  }
}
