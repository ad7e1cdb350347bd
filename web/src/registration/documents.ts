import type { DocumentKind, Sex } from './form'

/** What is wrong with a number; the sentences stand in i18n under `who.why`. */
export type Fault = 'missing' | 'length' | 'old' | 'letters' | 'region' | 'date' | 'future' | 'checksum' | 'shape'

export interface Reading {
  /** Without spaces and hyphens, letters large: as it is sent. */
  number: string
  fault?: Fault
  count?: number
  /** The date inside the number, as year-month-day, real or not. */
  date?: string
  birthDate?: string
  sex?: Sex
}

/** The provinces, what lies beyond the mainland, and 99: never given out, which only a drill accepts. */
const REGIONS = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/

const SHAPES: Partial<Record<DocumentKind, RegExp>> = {
  PASSPORT: /^(?=.*\d)[A-Z0-9]{5,15}$/,
  HONG_KONG_MACAU_PERMIT: /^[HMC]\d{8}(\d{2})?$/,
  TAIWAN_PERMIT: /^(\d{8}|\d{10}[A-Z]?)$/,
  FOREIGN_RESIDENCE_CARD: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
}

/** Reads a number off a document. It mirrors what the server checks, so that a slip is seen at once. */
export function readDocument(kind: DocumentKind, typed: string, now: Date = new Date()): Reading {
  const number = plain(typed)
  if (kind === 'NONE') return { number: '' }
  if (number === '') return { number, fault: 'missing' }
  if (kind === 'RESIDENT_ID') return readResidentId(number, now)
  if (!SHAPES[kind]?.test(number)) return { number, fault: 'shape' }
  return kind === 'FOREIGN_RESIDENCE_CARD' && number.length === 18 ? readResidentId(number, now) : { number }
}

/** GB 11643: six digits of place, the birth date, three of order (odd is male), one to check. */
function readResidentId(number: string, now: Date): Reading {
  if (/^\d{15}$/.test(number)) return { number, fault: 'old' }
  if (number.length !== 18) return { number, fault: 'length', count: number.length }
  if (!/^\d{17}[\dX]$/.test(number)) return { number, fault: 'letters' }
  if (!REGIONS.test(number)) return { number, fault: 'region' }
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isRealDate(date)) return { number, fault: 'date', date }
  if (date > shanghaiToday(now)) return { number, fault: 'future', date }
  if (checkCharacter(number) !== number[17]) return { number, fault: 'checksum', date }
  return { number, date, birthDate: date, sex: Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE' }
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function checkCharacter(number: string): string {
  let sum = 0
  for (let at = 0; at < 17; at++) sum += Number(number[at]) * (2 ** (17 - at) % 11)
  return '10X98765432'[sum % 11] ?? ''
}

export function isRealDate(date: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!found || date < '1900') return false
  const back = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(back.getTime()) && back.toISOString().startsWith(date)
}

export function shanghaiToday(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10)
}

function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}·.()]/gu, '')
    .toUpperCase()
}

/** 3210**********1826 */
export function maskNumber(number: string): string {
  if (number.length <= 6) return '*'.repeat(number.length)
  const [head, tail] = number.length >= 15 ? [4, 4] : [2, 2]
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail)
}

/** A mobile number as it is sent: one of the mainland without +86, one from abroad with its +. */
export function readMobile(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}().]/gu, '')
  const bare = digits.replace(/^(\+|00)?86(?=1\d{10}$)/, '').replace(/^00/, '+')
  return /^(1[3-9]\d{9}|\+(?!86)[1-9]\d{6,14})$/.test(bare) ? bare : undefined
}

/** Any number that can be rung: a mobile, or a landline with its area code. */
export function readPhone(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}().]/gu, '')
  const landline = digits.replace(/^(\+|00)86(?=[2-9])/, '0')
  return readMobile(typed) ?? (/^0[1-9]\d{8,10}$/.test(landline) ? landline : undefined)
}

/** 138****1234 */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : maskNumber(phone)
}
