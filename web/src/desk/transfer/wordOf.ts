/** The key of the words for what is wrong with a file, by its code: `shared.import-failed` is `failed`, `place.no-such-door` is `no-such-door`. */
export function wordOf(code: string): string {
  return code.replace(/^[a-z]+\.(import-)?/, '')
}
