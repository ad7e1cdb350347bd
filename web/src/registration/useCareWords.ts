import { useI18n } from 'vue-i18n'
import { knownFromAge, supplyDays } from './care'
import type { Member } from './form'

/** The care needs of a person as short lines, the one that the birth date told included. */
export function useCareWords() {
  const { t } = useI18n()

  function careOf(member: Member): string[] {
    const known = knownFromAge(member)
    const lines = member.needs.map(({ kind, note }) => {
      const words = t(`care.need.${kind}`)
      if (!note) return words
      const days = supplyDays(note)
      return [words, days ? t(`care.supply.${days}`) : note].join(t('care.with'))
    })
    return known ? [...lines, t(`care.need.${known}`)] : lines
  }

  return { careOf }
}
