import { useI18n } from 'vue-i18n'
import { knownFromAge } from './care'
import type { Member } from './form'

/** The care needs of a person as short lines, the one that the birth date told included. */
export function useCareWords() {
  const { t, te } = useI18n()

  function careOf(member: Member): string[] {
    const known = knownFromAge(member)
    const lines = member.needs.map(({ kind, note }) => {
      const words = t(`care.need.${kind}`)
      if (!note) return words
      const supply = `care.supply.${note}`
      return [words, kind === 'CHRONIC_MEDICINE' && te(supply) ? t(supply) : note].join(t('care.with'))
    })
    return known ? [...lines, t(`care.need.${known}`)] : lines
  }

  return { careOf }
}
