/** Bars of one day on an axis of 24 hours. Shanghai has no summer time: every day is as long. */
const DAY = 86_400_000

export interface Stretch {
  from: string
  until: string
}

/** @param from share of the day at which it begins; never outside the day */
export interface Bar<T> {
  item: T
  from: number
  wide: number
  lane: number
  /** Whether its words stand left of it, because the day ends on the right. */
  left: boolean
}

/** Words need about this share of the axis beside a short bar. */
const WORDS = 0.17

const share = (at: string, midnight: number) => Math.min(1, Math.max(0, (Date.parse(at) - midnight) / DAY))

/** Puts bars into as few lanes as their words allow, early ones on top. */
export function bars<T extends Stretch>(day: string, items: readonly T[]): Bar<T>[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  const ends: number[] = []
  return [...items]
    .sort((one, other) => one.from.localeCompare(other.from))
    .map((item) => {
      const from = share(item.from, midnight)
      const until = share(item.until, midnight)
      const inside = until - from >= WORDS
      const left = !inside && until + WORDS > 1
      const begin = left ? until - WORDS : from
      const end = inside || left ? until : until + WORDS
      const free = ends.findIndex((taken) => taken <= begin)
      const lane = free < 0 ? ends.length : free
      ends[lane] = end
      return { item, from, wide: until - from, lane, left }
    })
}

export const lanes = (all: readonly Bar<unknown>[]) => Math.max(1, ...all.map((bar) => bar.lane + 1))
export const isInside = (bar: Bar<unknown>) => bar.wide >= WORDS
