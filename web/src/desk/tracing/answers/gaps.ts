import type { Schemas } from '@/api/client'

type Day = Schemas['TrajectoryDay']

/** Days one after the other of which nothing is known. */
export interface Gap {
  from: string
  until: string
}

const DAY = 86_400_000
const AHEAD = 8 * 3_600_000
const dayOf = (at: number) => new Date(at + AHEAD).toISOString().slice(0, 10)
const next = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)

/** Every day of the window is there: silence is said, so that nobody takes it for a day that was not asked for. */
export function withGaps(days: readonly Day[], from: string, until: string): (Day | Gap)[] {
  const known = new Map(days.map((day) => [day.day, day]))
  const last = dayOf(Date.parse(until) - 1)
  const rows: (Day | Gap)[] = []
  for (let day = dayOf(Date.parse(from)); day <= last; day = next(day)) {
    const one = known.get(day)
    const before = rows.at(-1)
    if (one) rows.push(one)
    else if (before && 'until' in before) before.until = day
    else rows.push({ from: day, until: day })
  }
  return rows
}
