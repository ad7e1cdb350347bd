import { useI18n } from 'vue-i18n'
import { useKeys } from '../keys/useKeys'
import type { ReviewFlow } from './flow'

export interface ReviewActions {
  pass: () => void
  ask: () => void
  call: () => void
  merge: () => void
  undo: () => void
  reveal: () => void
}

/** Every decision has its key; the queue can be cleared without a mouse. */
export function useReviewKeys(flow: ReviewFlow, actions: ReviewActions) {
  const { t } = useI18n()
  const busy = () => flow.current.value !== undefined
  const says = (key: string) => () => t(`review.keys.${key}`)
  const last = () => flow.last.value

  useKeys([
    { key: 'j', caps: ['j', 'k'], run: () => void flow.next(), says: says('move'), foot: true },
    { key: 'k', run: flow.previous },
    { key: 'p', run: actions.pass, says: says('pass'), when: busy },
    { key: 'r', run: actions.ask, says: says('ask'), when: busy },
    { key: 't', run: actions.call, says: says('call'), when: busy },
    { key: 'm', run: actions.merge, says: says('merge'), when: busy },
    { key: 'e', run: actions.reveal, says: says('reveal'), when: busy, foot: true },
    { key: '1', caps: ['1', '2', '3'], run: () => flow.chooseQuestion(0), says: says('question'), foot: true },
    { key: '2', run: () => flow.chooseQuestion(1) },
    { key: '3', run: () => flow.chooseQuestion(2) },
    {
      key: 'u',
      run: actions.undo,
      when: () => flow.canUndo.value,
      foot: true,
      says: () => t('review.undoName', { what: t(`review.done.${last()?.kind ?? 'pass'}`, { ...last() }) }),
    },
  ])
}
