import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'

export type AuditRow = Schemas['AuditRow']
/** What somebody may have done; each has its words in `audit.action`. */
export const ACTIONS = [
  'vault.revealed',
  'resident.searched',
  'resident.card-opened',
  'vault.working-set',
  'shared.export-asked',
  'shared.export-fetched',
  'resident.registered',
  'resident.review-decided',
  'access.signed-in',
  'access.sign-in-refused',
  'access.granted',
  'access.grant-ended',
  'access.denied',
  'audit.read',
] as const

export const FILTERS = ['actor', 'action', 'from', 'to'] as const
export type AuditFilters = Partial<Record<(typeof FILTERS)[number], string>>

/** Who did what and why; reading the audit is itself audited. */
export function useAudit(area: Ref<string | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const filters = computed<AuditFilters>(() =>
    Object.fromEntries(FILTERS.map((name) => [name, (route.query[name] as string | undefined) || undefined])),
  )
  const list = useList(
    () => ({ area: area.value, ...filters.value }),
    (query, cursor) => answer(api.GET('/api/audit/entries', { params: { query: { ...query, cursor, limit: 50 } } })),
  )
  return {
    ...list,
    filters,
    set: (change: AuditFilters) => router.replace({ query: { ...route.query, ...change } as never }),
  }
}
