/** A resident identity number that nobody has: region 99…, never given out, which only a drill accepts. */
export function residentId(birthDate: string, order: number): string {
  const region = 990_000 + Math.floor(Math.random() * 10_000)
  const body = `${String(region)}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return body + ('10X98765432'[sum % 11] ?? '')
}

/** A phone that no test has used before. */
export function newPhone(): string {
  return `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
}
