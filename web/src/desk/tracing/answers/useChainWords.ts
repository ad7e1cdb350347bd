import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDates } from '@/i18n/useDates'
import type { ChainNode, Edge } from './chainLayout'
import { useTraceWords } from './useTraceWords'

/** What a node is: in short on the picture, in a sentence for whoever hears it. */
export function useChainWords(edges: () => Edge[]) {
  const { t } = useI18n()
  const { day, clock } = useDates()
  const { spot, holder, span } = useTraceWords()
  const met = computed(() => {
    const all = new Map<string, number>()
    for (const { from, people } of edges()) all.set(from, (all.get(from) ?? 0) + people)
    return all
  })
  const people = (node: ChainNode) => met.value.get(node.id) ?? 0
  const grade = (node: ChainNode) => (node.grade ? t(`contacts.grade.${node.grade}`) : '')

  const atHome = (node: ChainNode) => node.place?.kind === 'HOUSEHOLD'
  const at = (node: ChainNode) => (node.from ? clock(node.from) : '')

  /** The head of their column says it already. */
  const further = (node: ChainNode) => node.grade === 'CONTACT_OF_CONTACT'

  function label(node: ChainNode): string {
    switch (node.kind) {
      case 'CASE':
        return node.infectionCase?.number ?? ''
      case 'MEETING':
        return [node.place?.line || spot(node.place), node.from && day(node.from), !atHome(node) && at(node)]
          .filter(Boolean)
          .join(' ')
      case 'PERSON':
        return `${holder(node.holder)} ${grade(node)}`
      default:
        return [t('chain.more', { n: node.count }, node.count), further(node) ? '' : grade(node)].join(' ').trim()
    }
  }

  /** How many are met decides the form of a sentence; a number {n} among the words would decide it instead. */
  function whole(node: ChainNode): string {
    if (node.kind === 'PEOPLE') return t('chain.node.PEOPLE', { n: node.count, grade: grade(node) }, node.count)
    const words = {
      number: node.infectionCase?.number ?? '',
      people: people(node),
      where: spot(node.place),
      at: node.from && node.until ? span(node.from, node.until) : '',
      who: holder(node.holder),
      grade: grade(node),
    }
    return t(`chain.node.${node.kind}`, words, people(node))
  }

  /** What stands on it, and for how many it stands. */
  function spoken(node: ChainNode): string {
    const met = node.kind === 'CASE' || node.kind === 'MEETING'
    return met ? t('chain.met', { label: label(node), n: people(node) }, people(node)) : label(node)
  }

  return { label, spoken, whole }
}
