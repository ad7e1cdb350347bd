import type { Language } from './language'

type Words = string | { [key: string]: Words }

/** The same keys, any sentences. */
type Like<T> = { [K in keyof T]: T[K] extends string ? string : Like<T[K]> }

export type Room = Record<Language, Words>

/** The words of one room, both languages side by side; a key that one of them lacks does not compile. */
export function room<const T extends Words>(words: { 'zh-CN': T; en: Like<T> }): { 'zh-CN': T; en: Like<T> } {
  return words
}
