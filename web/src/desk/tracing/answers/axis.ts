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
  /** Share of the axis that its words need. */
  words: number
  /** Whether the bar is wide enough to hold them. */
  inside: boolean
  /** Whether they stand left of it, because the day ends on the right. */
  left: boolean
}

/** Of the axis, on the narrowest one there is: the one on paper. */
const LETTER = 0.0115
const CHARACTER = 0.021
const LONGEST = 0.45
const GAP = 0.02
const WIDE = /[\u2e80-\uffef]/

/** The share of the axis that words need; longer ones are cut short. */
export function room(words: string): number {
  const all = [...words].reduce((sum, one) => sum + (WIDE.test(one) ? CHARACTER : LETTER), GAP)
  return Math.min(LONGEST, all)
}

const share = (at: string, midnight: number) => Math.min(1, Math.max(0, (Date.parse(at) - midnight) / DAY))

/** Puts bars into as few lanes as their words allow, early ones on top. */
export function bars<T extends Stretch>(day: string, items: readonly T[], label: (item: T) => string): Bar<T>[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  const ends: number[] = []
  return [...items]
    .sort((one, other) => one.from.localeCompare(other.from))
    .map((item) => {
      const from = share(item.from, midnight)
      const until = share(item.until, midnight)
      const words = room(label(item))
      const inside = until - from >= words
      const left = !inside && until + words > 1
      const begin = left ? from - words : from
      const end = inside || left ? until : until + words
      const free = ends.findIndex((taken) => taken <= begin)
      const lane = free < 0 ? ends.length : free
      ends[lane] = end
      return { item, from, wide: until - from, lane, words, inside, left }
    })
}

export const lanes = (all: readonly Bar<unknown>[]) => Math.max(1, ...all.map((bar) => bar.lane + 1))
