import { useI18n } from 'vue-i18n'

/** Kinds of tasks in the reader's words; a kind that this desk does not know stays as it is. */
export function useTaskWords() {
  const { t, te } = useI18n()
  return { kindWords: (kind: string) => (te(`work.kind.${kind}`) ? t(`work.kind.${kind}`) : kind) }
}
