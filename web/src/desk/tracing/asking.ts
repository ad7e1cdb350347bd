import type { CaseCard } from './cases'
import { type LookUp, PURPOSES } from './lookUps'
import { toField } from './moments'

/** What a look-up about a case asks unless somebody says otherwise; asked for again, the same as before. */
export function draftOf({ id, window }: CaseCard, before?: LookUp) {
  return {
    purpose: before?.purpose ?? PURPOSES[0],
    others: (before?.cases ?? []).map((one) => one.id).filter((one) => one !== id),
    from: toField(before?.from ?? window.from),
    until: toField(before?.until ?? window.until),
    minutes: String((before?.leastSeconds ?? 120) / 60),
    note: before?.note ?? '',
    emergency: false,
    second: '',
  }
}
