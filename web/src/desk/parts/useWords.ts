import { useI18n } from 'vue-i18n'

/** Lengths of time in the reader's words: 12分钟, 1小时5分, 3天; 4:07 on a clock that runs down. */
export function useWords() {
  const { t } = useI18n()

  function minutes(count: number): string {
    if (count < 60) return t('desk.minutes', { n: count })
    if (count < 24 * 60) return t('desk.hours', { h: Math.floor(count / 60), m: count % 60 })
    const days = Math.floor(count / (24 * 60))
    return t('desk.days', { n: days }, days)
  }

  return {
    minutes,
    since: (at: string, now: number) => minutes(Math.max(0, Math.floor((now - Date.parse(at)) / 60_000))),
    left: (until: string, now: number) => {
      const seconds = Math.max(0, Math.floor((Date.parse(until) - now) / 1_000))
      return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
    },
  }
}
