import type { Schemas } from '@/api/client'

export type Form = Omit<Schemas['RegistrationForm'], 'members'> & { members: Member[] }
export type DocumentKind = NonNullable<Schemas['DocumentForm']['kind']>
export type Relation = NonNullable<Schemas['MemberForm']['relation']>
export type NeedKind = NonNullable<Schemas['NeedForm']['kind']>

export interface Need {
  kind: NeedKind
  note?: string
}

/** A person who has been taken in: what the contract leaves open until it is checked is there. */
type Open = Schemas['MemberForm']
export interface Member extends Omit<Open, 'name' | 'document' | 'relation' | 'needs'> {
  name: string
  document: { kind: DocumentKind; number?: string }
  relation: Relation
  needs: Need[]
}

export type Sex = 'FEMALE' | 'MALE'

/** Who speaks: the resident about the own home, or staff about somebody else's. */
export type Voice = 'own' | 'behalf'

/** The privacy notice that the reader was shown; kept with the registration. */
export const NOTICE = '1'

export const DOCUMENT_KINDS: DocumentKind[] = [
  'RESIDENT_ID',
  'PASSPORT',
  'HONG_KONG_MACAU_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGN_RESIDENCE_CARD',
  'NONE',
]

export const RELATIONS: Relation[] = [
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'OTHER_RELATIVE',
  'TENANT',
  'CARER',
  'OTHER',
]

export function emptyForm(): Form {
  return { members: [], noPhone: false, noticeVersion: NOTICE }
}

export function isPlaced(form: Form): boolean {
  return Boolean(form.dwelling ?? form.pendingAddress)
}

/** The first page that still lacks an answer, for whoever gets to the end without it. */
export function gap(form: Form): 'where' | 'who' | undefined {
  if (!isPlaced(form)) return 'where'
  return form.members.length === 0 ? 'who' : undefined
}

/** The form as it is sent; undefined while something is missing. */
export function complete(form: Form): Schemas['RegistrationForm'] | undefined {
  if (gap(form)) return undefined
  return { ...form, noPhone: form.noPhone ?? false, noticeVersion: form.noticeVersion ?? NOTICE }
}

/** The form without one member; guardians are counted by position, so they move along. */
export function without(members: Member[], gone: number): Member[] {
  return members
    .filter((_, at) => at !== gone)
    .map((member) => {
      if (member.guardian === undefined || member.guardian < gone) return member
      return { ...member, guardian: member.guardian === gone ? undefined : member.guardian - 1 }
    })
}
