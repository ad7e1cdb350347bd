import { clockWords, dateWords, dayWords, momentWords } from './dates'
import { language } from './language'

/** Dates in the reader's words; they follow the language. */
export function useDates() {
  return {
    clock: (at: string) => clockWords(at),
    date: (at: string) => dateWords(at, language.value),
    day: (at: string) => dayWords(at, language.value),
    moment: (at: string) => momentWords(at, language.value),
  }
}
