import { type Schemas, answer, api } from '@/api/client'
import { useList } from '../list/useList'

export type AccountRow = Schemas['AccountRow']
export type Grant = Schemas['GrantForm']
export type Role = Grant['role']
export type NewAccount = Schemas['AccountForm']
export type Reset = Schemas['ResetForm']

/** What is shown once and handed over: the login and a password that works one time. */
export interface Handover {
  login: string
  password: string
}

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
  'TRACING_LEAD',
  'POLICE_PARTNER',
  'DIRECTOR',
  'COMMAND_CENTRE',
  'AUDITOR',
  'DATA_PROTECTION_OFFICER',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR',
] as const satisfies Role[]

/** A role while it is being chosen. */
export interface GrantDraft {
  role: Role | ''
  area?: string
  reason: string
}

/** The role as it is sent; undefined while something is missing. */
export function grantOf({ role, area, reason }: GrantDraft): Grant | undefined {
  return role && reason.trim() ? { role, area, reason: reason.trim() } : undefined
}

/** Accounts of staff: who they are, what they may do where, and whether they may come in. */
export function useAccounts() {
  const list = useList(
    () => 'all',
    (_query, cursor) => answer(api.GET('/api/access/accounts', { params: { query: { cursor, limit: 50 } } })),
  )
  const of = ({ id }: AccountRow) => ({ params: { path: { id } } })

  async function open(account: NewAccount): Promise<Handover> {
    const { oneTimePassword } = await answer(api.POST('/api/access/accounts', { body: account }))
    await list.reload()
    return { login: account.login, password: oneTimePassword }
  }

  async function lock(account: AccountRow, reason: string) {
    await api.POST('/api/access/accounts/{id}/lock', { ...of(account), body: { reason } })
    await list.reload()
  }

  async function unlock(account: AccountRow) {
    await api.POST('/api/access/accounts/{id}/unlock', of(account))
    await list.reload()
  }

  async function reset(account: AccountRow, what: Reset): Promise<Handover | undefined> {
    const found = await answer(api.POST('/api/access/accounts/{id}/reset', { ...of(account), body: what }))
    await list.reload()
    return found.oneTimePassword ? { login: account.login, password: found.oneTimePassword } : undefined
  }

  async function grant(account: AccountRow, role: Grant) {
    await api.POST('/api/access/accounts/{id}/grants', { ...of(account), body: role })
    await list.reload()
  }

  async function revoke(account: AccountRow, grantId: string) {
    await api.DELETE('/api/access/accounts/{id}/grants/{grant}', {
      params: { path: { id: account.id, grant: grantId } },
    })
    await list.reload()
  }

  return { ...list, open, lock, unlock, reset, grant, revoke }
}
