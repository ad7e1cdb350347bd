import words from '@/i18n/care'
import { ageOn } from '@/i18n/dates'
import type { Member, NeedKind } from './form'

/** A row of step 3. Two kinds under one row are asked apart, so that each person gets the right one. */
export interface CareRow {
  id: 'medicine' | 'pregnant' | 'treatment' | 'bed' | 'diet' | 'alone' | 'phone'
  kinds: NeedKind[]
  asks?: 'days' | 'text'
}

export const CARE_ROWS: CareRow[] = [
  { id: 'medicine', kinds: ['CHRONIC_MEDICINE'], asks: 'days' },
  { id: 'pregnant', kinds: ['PREGNANT'] },
  { id: 'treatment', kinds: ['DIALYSIS', 'CHEMOTHERAPY'] },
  { id: 'bed', kinds: ['BEDRIDDEN', 'DISABLED'] },
  { id: 'diet', kinds: ['DIET'], asks: 'text' },
  { id: 'alone', kinds: ['LIVES_ALONE', 'CARER_AWAY'] },
  { id: 'phone', kinds: ['NO_SMARTPHONE'] },
]

/** How long the medicine lasts, as the note says it: the community reads Chinese, whatever the resident reads. */
export const SUPPLY = words['zh-CN'].supply
export const SUPPLY_DAYS = Object.keys(SUPPLY) as (keyof typeof SUPPLY)[]

export function supplyDays(note: string | undefined): keyof typeof SUPPLY | undefined {
  return SUPPLY_DAYS.find((days) => SUPPLY[days] === note)
}

/** What the birth date tells, so that it is not asked. */
export function knownFromAge(member: Member, now: Date = new Date()): 'OVER_70' | 'INFANT' | undefined {
  if (!member.birthDate) return undefined
  const age = ageOn(member.birthDate, now)
  if (age >= 70) return 'OVER_70'
  return age < 3 ? 'INFANT' : undefined
}

export interface CareState {
  open: Partial<Record<CareRow['id'], boolean>>
  who: Partial<Record<NeedKind, number[]>>
  note: Partial<Record<NeedKind, string>>
  none: boolean
}

export function readCare(members: Member[], answered: boolean): CareState {
  const state: CareState = { open: {}, who: {}, note: {}, none: false }
  members.forEach((member, at) => {
    for (const need of member.needs) {
      const row = CARE_ROWS.find(({ kinds }) => kinds.includes(need.kind))
      if (!row) continue
      state.open[row.id] = true
      state.who[need.kind] = [...(state.who[need.kind] ?? []), at]
      if (need.note) state.note[need.kind] = need.note
    }
  })
  state.none = answered && Object.keys(state.open).length === 0
  return state
}

export function writeCare(members: Member[], state: CareState): Member[] {
  const rows = CARE_ROWS.filter((row) => state.open[row.id])
  return members.map((member, at) => ({
    ...member,
    needs: rows.flatMap((row) =>
      row.kinds
        .filter((kind) => state.who[kind]?.includes(at))
        .map((kind) => ({ kind, ...(state.note[kind] ? { note: state.note[kind] } : {}) })),
    ),
  }))
}

export interface CareFault {
  row?: CareRow['id']
  what: 'choose' | 'who' | 'days'
}

export function careFaults(state: CareState): CareFault[] {
  const rows = CARE_ROWS.filter((row) => state.open[row.id])
  if (rows.length === 0) return state.none ? [] : [{ what: 'choose' }]
  return rows.flatMap((row): CareFault[] => {
    if (row.kinds.every((kind) => !state.who[kind]?.length)) return [{ row: row.id, what: 'who' }]
    if (row.asks === 'days' && row.kinds.some((kind) => !state.note[kind])) return [{ row: row.id, what: 'days' }]
    return []
  })
}
