import { watch } from 'vue'
import { type I18n, createI18n } from 'vue-i18n'
import { type Language, language } from './language'

export { choose, language, type Language } from './language'

/** One vue-i18n for a door, from its rooms: `t('where.title')` is `title` in the room `where`. */
export function words(rooms: Record<string, Record<Language, object>>): I18n {
  const of = (locale: Language) => Object.fromEntries(Object.entries(rooms).map(([name, both]) => [name, both[locale]]))
  const i18n = createI18n({
    legacy: false,
    locale: language.value,
    messages: { 'zh-CN': of('zh-CN'), en: of('en') } as never,
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
  return i18n as I18n
}
