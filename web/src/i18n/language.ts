import { ref } from 'vue'

export type Language = 'zh-CN' | 'en'

const KEPT_AS = 'shouwang.language'

/** The reader's language: the one chosen before, else English for a browser that prefers it, else Chinese. */
export const language = ref<Language>(firstLanguage())

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  if (kept === 'zh-CN' || kept === 'en') return kept
  const preferred = navigator.language.toLowerCase()
  return preferred.startsWith('zh') || !preferred.startsWith('en') ? 'zh-CN' : 'en'
}

export function choose(next: Language): void {
  language.value = next
  localStorage.setItem(KEPT_AS, next)
}
