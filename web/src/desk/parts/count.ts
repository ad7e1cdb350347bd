/** A figure with a comma at the thousands, as both languages write it. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}
