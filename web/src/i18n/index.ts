import { watch } from 'vue'
import { type I18n, createI18n } from 'vue-i18n'
import { type Language, language } from './language'

export { choose, language, type Language } from './language'

export type Rooms = Record<string, Record<Language, object>>

let door: I18n | undefined

/** One vue-i18n for a door, from its rooms: `t('where.title')` is `title` in the room `where`. */
export function words(rooms: Rooms): I18n {
  const i18n = createI18n({
    legacy: false,
    locale: language.value,
    missingWarn: import.meta.env.DEV,
    fallbackWarn: false,
  })
  watch(
    language,
    (now) => {
      i18n.global.locale.value = now
      document.documentElement.lang = now
    },
    { immediate: true },
  )
  door = i18n as I18n
  addRooms(rooms)
  return door
}

/** Rooms that come with a page, so that the first page is not heavier for them. */
export function addRooms(rooms: Rooms): void {
  for (const [name, both] of Object.entries(rooms)) {
    door?.global.mergeLocaleMessage('zh-CN', { [name]: both['zh-CN'] })
    door?.global.mergeLocaleMessage('en', { [name]: both.en })
  }
}
