import type { Language } from './language'

/** Shanghai is eight hours ahead all year; shifting by hand spares old browsers the time-zone data. */
const AHEAD = 8 * 3600_000
const DAY = 86_400_000

const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const NEAR = {
  'zh-CN': { '-1': '昨天', 0: '今天', 1: '明天' } as Record<number, string>,
  en: { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' } as Record<number, string>,
}

const shanghai = (instant: Date) => new Date(instant.getTime() + AHEAD)
const dayNumber = (instant: Date) => Math.floor(shanghai(instant).getTime() / DAY)

/** 8:26, without a leading zero. */
export function clockWords(at: string | Date): string {
  const local = shanghai(new Date(at))
  return `${String(local.getUTCHours())}:${String(local.getUTCMinutes()).padStart(2, '0')}`
}

/** 今天, 8月12日 周四, and with the year when it is another one. */
export function dayWords(at: string | Date, language: Language, now: Date = new Date()): string {
  const instant = new Date(at)
  const near = NEAR[language][dayNumber(instant) - dayNumber(now)]
  return near ?? dateWords(instant, language, now)
}

/** 今天 14:30, 8月12日 周四 14:30. */
export function momentWords(at: string | Date, language: Language, now: Date = new Date()): string {
  return `${dayWords(at, language, now)} ${clockWords(at)}`
}

/** The date and never "today": for what is kept or printed. */
export function dateWords(at: string | Date, language: Language, now: Date = new Date()): string {
  const local = shanghai(new Date(at))
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()]
  const weekday = WEEKDAYS[language][local.getUTCDay()] ?? ''
  const otherYear = year !== shanghai(now).getUTCFullYear()
  return language === 'en'
    ? `${weekday} ${String(day)} ${MONTHS[month] ?? ''}${otherYear ? ` ${String(year)}` : ''}`
    : `${otherYear ? `${String(year)}年` : ''}${String(month + 1)}月${String(day)}日 ${weekday}`
}

/** Keeps 3-2-1102 on one line. */
export function unbroken(text: string): string {
  return text.replace(/-/g, '\u2060-\u2060')
}

/** Whole years between a birth date (2014-06-17) and now, as counted in Shanghai. */
export function ageOn(birthDate: string, now: Date = new Date()): number {
  const today = shanghai(now).toISOString().slice(0, 10)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
