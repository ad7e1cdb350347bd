import { useI18n } from 'vue-i18n'
import type { Task } from './useTasks'

/** A task in words; a kind that this door does not know yet is still a task. */
export function useTaskWords() {
  const { t, te } = useI18n()
  const title = ({ kind }: Task) => t(`field.today.kind.${te(`field.today.kind.${kind}`) ? kind : 'other'}`)
  return { title }
}
