import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'

/** What is wrong with the fields of a form: once somebody tried to send it what is missing, later what was refused. */
export function useFields(problem: () => Problem | undefined) {
  const { t } = useI18n()
  const tried = ref(false)

  const refused = (field: string) => problem()?.errors.find((error) => error.field === field)?.message

  /** With a value the field is needed. */
  function wrong(field: string, value?: string): string | undefined {
    return tried.value && value?.trim() === '' ? t('desk.needed') : refused(field)
  }

  /** What was typed, without blanks around it; undefined while something of it is missing. */
  function needed<Name extends string>(texts: Record<Name, string>): Record<Name, string> | undefined {
    tried.value = true
    const entries = Object.entries<string>(texts).map(([name, text]) => [name, text.trim()] as const)
    return entries.every(([, text]) => text) ? (Object.fromEntries(entries) as Record<Name, string>) : undefined
  }

  return { tried, wrong, needed, refused }
}
