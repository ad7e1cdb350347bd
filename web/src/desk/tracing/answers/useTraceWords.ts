import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'
import { useDates } from '@/i18n/useDates'
import type { LookUp, Spot } from './useLookUp'

export type Holder = Schemas['ContactHolder']
type Who = LookUp['askedBy']

/** Places, people and lengths of time of an answer, in the reader's words. */
export function useTraceWords() {
  const { t, te } = useI18n()
  const { day, clock } = useDates()

  const setting = (code: string) => (te(`answers.setting.${code}`) ? t(`answers.setting.${code}`) : code)

  /** 26路 苏K12345, or the name of a venue; a household has none. */
  function spot(place: Spot | undefined): string {
    if (place?.setting === 'cell') return t('answers.setting.cell')
    if (place?.kind === 'HOUSEHOLD') return t('answers.household')
    const parts = [place?.line, place?.name].filter(Boolean)
    return [...new Set(parts)].join(' ') || place?.code || t('answers.somewhere')
  }

  function holder(one: Holder | undefined): string {
    if (!one) return ''
    return (
      one.person?.name ??
      one.owner ??
      (one.card ? t('contacts.list.card', { card: one.card }) : t(`contacts.holder.${one.kind}`))
    )
  }

  const who = (one: Who) => (one ? t('answers.who', { name: one.name, role: role(one.role) }) : t('answers.nobodyYet'))
  const role = (code: string) => (te(`desk.role.${code}`) ? t(`desk.role.${code}`) : code)

  function span(from: string, until: string): string {
    const same = day(from) === day(until)
    return `${day(from)} ${t('answers.fromTo', { from: clock(from), until: same ? clock(until) : `${day(until)} ${clock(until)}` })}`
  }

  return {
    setting,
    spot,
    holder,
    who,
    role,
    span,
    percent: (part: number) => t('answers.percent', { n: Math.round(part * 100) }),
  }
}
