/** Whole minutes until then, begun ones counted; none when it is over. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((new Date(until).getTime() - now) / 60_000))
}
