import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'

export type AccountRow = Schemas['AccountRow']
export type AccountReceipt = Schemas['AccountReceipt']

/** The roles that are granted at the desk; a resident's right comes by itself. */
export const GRANTABLE = [
  'VOLUNTEER',
  'GRID_WORKER',
  'COMMUNITY_DESK',
  'REVIEWER',
  'HOTLINE_AGENT',
  'LAB',
  'DRIVER',
  'SHOP',
  'VENUE_OWNER',
  'TRACER',
  'POLICE_PARTNER',
  'DIRECTOR',
  'COMMAND_CENTRE',
  'AUDITOR',
  'DATA_PROTECTION_OFFICER',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR',
] as const

export interface NewAccount {
  login: string
  name: string
  role: string
  area: string
}

/** Accounts of staff: who they are, what they may do where, and whether they may come in. */
export function useAccounts() {
  const list = useList(
    () => 'all',
    (_query, cursor) => answer(api.GET('/api/access/accounts', { params: { query: { cursor, limit: 50 } } })),
  )
  const of = (id: string) => ({ params: { path: { id } } })

  async function open(account: NewAccount): Promise<AccountReceipt> {
    const receipt = await answer(api.POST('/api/access/accounts', { body: account }))
    await list.reload()
    return receipt
  }

  async function lock(account: AccountRow) {
    if (account.locked) await api.POST('/api/access/accounts/{id}/unlock', of(account.id))
    else await api.POST('/api/access/accounts/{id}/lock', of(account.id))
    await list.reload()
  }

  async function reset(id: string): Promise<AccountReceipt> {
    return answer(api.POST('/api/access/accounts/{id}/reset', of(id)))
  }

  async function grant(id: string, role: string, area: string) {
    await api.POST('/api/access/accounts/{id}/grants', { ...of(id), body: { role, area } })
    await list.reload()
  }

  async function revoke(id: string, grantId: string) {
    await api.DELETE('/api/access/accounts/{id}/grants/{grant}', { params: { path: { id, grant: grantId } } })
    await list.reload()
  }

  return { ...list, open, lock, reset, grant, revoke }
}
