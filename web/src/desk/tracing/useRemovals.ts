import { useI18n } from 'vue-i18n'
import type { useDialogs } from '../parts/useDialogs'
import type { CrewMember, MarkedContact } from './marks'
import type { Statement, useCase } from './useCase'

/** What is taken off a case goes at once, and can be put back for some seconds. */
export function useRemovals(one: ReturnType<typeof useCase>, attempt: ReturnType<typeof useDialogs>['attempt']) {
  const { t } = useI18n()
  const remove = (action: () => Promise<unknown>, back: () => Promise<unknown>) =>
    attempt(action, t('tracing.removed'), () => void attempt(back, t('tracing.added')))

  return {
    unsay: ({ id, kind, began, ended, words, companions }: Statement) =>
      remove(
        () => one.unsay(id),
        () => one.say({ kind, began, ended, words, companions }),
      ),
    takeOff: (contact: number, { kind, note }: MarkedContact['marks'][number]) =>
      remove(
        () => one.setMark({ contact, kind, set: false }),
        () => one.setMark({ contact, kind, note, set: true }),
      ),
    takeOffCrew: ({ id, kind, words }: CrewMember) =>
      remove(
        () => one.takeOffCrew(id),
        () => one.noteCrew({ kind, words }),
      ),
  }
}
