const AHEAD = 8 * 3600_000

/** What a field for date and time holds, as counted in Shanghai; no time-zone data needed. */
export const toField = (at: string | undefined): string =>
  at ? new Date(Date.parse(at) + AHEAD).toISOString().slice(0, 16) : ''

/** The moment that such a field means; undefined while it is empty. */
export const fromField = (text: string): string | undefined =>
  text ? new Date(Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00Z`) - AHEAD).toISOString() : undefined

export const todayField = (now = new Date()): string => toField(now.toISOString()).slice(0, 10)
