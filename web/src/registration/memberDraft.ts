import { ageOn } from '@/i18n/dates'
import type { DocumentKind, Member, Relation, Sex } from './form'
import { type Reading, isRealDate, readDocument, readPhone, shanghaiToday } from './documents'

/** Why a child has nobody here who answers for it. */
export const NO_GUARDIAN = ['GUARDIAN_AWAY', 'GUARDIAN_ISOLATED', 'WITH_RELATIVES', 'OTHER'] as const

/** A person while being typed: everything is text, nothing is decided. */
export interface MemberDraft {
  name: string
  relation: Relation | ''
  kind: DocumentKind
  number: string
  birthDate: string
  sex: Sex | ''
  /** Position of the guardian in the household, or why there is none. */
  guardian: string
  phone: string
  residence: string
}

export interface MemberFault {
  field: keyof MemberDraft
  why: string
  reading?: Reading
}

export function draftOf(member?: Member): MemberDraft {
  return {
    name: member?.name ?? '',
    relation: member?.relation ?? '',
    kind: member?.document.kind ?? 'RESIDENT_ID',
    number: member?.document.number ?? '',
    birthDate: member?.birthDate ?? '',
    sex: member?.sex ?? '',
    guardian: member?.guardian?.toString() ?? member?.noGuardian ?? '',
    phone: member?.phone ?? '',
    residence: member?.registeredResidence ?? '',
  }
}

export function isUntouched(draft: MemberDraft): boolean {
  return !draft.name.trim() && !draft.number.trim() && !draft.birthDate && !draft.phone.trim()
}

/** The birth date in the document, or else the typed one. */
export function birthDateOf(draft: MemberDraft): string | undefined {
  const told = readDocument(draft.kind, draft.number).birthDate
  return told ?? (isRealDate(draft.birthDate) ? draft.birthDate : undefined)
}

/** Under 14 somebody has to answer for a person. */
export function isChild(draft: MemberDraft): boolean {
  const birthDate = birthDateOf(draft)
  return birthDate !== undefined && ageOn(birthDate) < 14
}

/** Whether the document says when its holder was born; else we have to ask. */
export function asksBirth(draft: MemberDraft): boolean {
  const reading = readDocument(draft.kind, draft.number)
  return draft.kind !== 'RESIDENT_ID' && reading.birthDate === undefined
}

/** Everything that is wrong, in the order of the fields. `taken` are the numbers of the others in the household. */
export function faultsOf(draft: MemberDraft, first: boolean, taken: string[]): MemberFault[] {
  const faults: MemberFault[] = []
  const reading = readDocument(draft.kind, draft.number)
  if (!draft.name.trim()) faults.push({ field: 'name', why: 'name' })
  else if (!/^[\p{L}\p{M}·・.,'’ -]*$/u.test(draft.name.trim())) faults.push({ field: 'name', why: 'nameLetters' })
  if (!first && !draft.relation) faults.push({ field: 'relation', why: 'relation' })
  if (reading.fault) faults.push({ field: 'number', why: reading.fault, reading })
  else if (reading.number && taken.includes(reading.number)) faults.push({ field: 'number', why: 'twice', reading })
  if (asksBirth(draft)) {
    const real = isRealDate(draft.birthDate) && draft.birthDate <= shanghaiToday()
    // whoever has no document at all may not know the day either
    const open = draft.kind === 'NONE' && draft.birthDate === ''
    if (!real && !open) faults.push({ field: 'birthDate', why: 'birth' })
    if (!draft.sex) faults.push({ field: 'sex', why: 'sex' })
  }
  if (isChild(draft) && !draft.guardian) faults.push({ field: 'guardian', why: 'guardian' })
  if (draft.phone.trim() && !readPhone(draft.phone)) faults.push({ field: 'phone', why: 'phone' })
  return faults
}

/** The person as it is sent; what the document tells is taken from the document. */
export function memberOf(draft: MemberDraft, first: boolean, needs: Member['needs']): Member {
  const reading = readDocument(draft.kind, draft.number)
  const guardian = isChild(draft) ? draft.guardian : ''
  const inside = /^\d+$/.test(guardian)
  const asked = asksBirth(draft)
  return {
    name: draft.name.trim(),
    document: reading.number ? { kind: draft.kind, number: reading.number } : { kind: draft.kind },
    birthDate: reading.birthDate ?? ((asked && draft.birthDate) || undefined),
    sex: reading.sex ?? (asked && draft.sex ? draft.sex : undefined),
    relation: first ? 'HEAD' : draft.relation || 'OTHER',
    phone: draft.phone.trim() ? readPhone(draft.phone) : undefined,
    guardian: inside ? Number(guardian) : undefined,
    noGuardian: inside ? undefined : NO_GUARDIAN.find((why) => why === guardian),
    registeredResidence: draft.residence.trim() || undefined,
    needs,
  }
}
