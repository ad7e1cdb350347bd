/** The reason behind a look in the reader's words; one that this desk does not know stays as it is. */
export function purposeWords(code: string, t: (key: string) => string, te: (key: string) => boolean): string {
  const key = [`reveal.purpose.${code}`, `lookUps.purposes.${code}`].find((one) => te(one))
  return key ? t(key) : code
}
