import type { Schemas } from '@/api/client'

export type ThreadEntry = Schemas['ThreadEntry']
export type Group = 'REGISTRATION' | 'REVIEW' | 'LOOK' | 'WORK'

interface Face {
  icon: string
  group: Group
}

const faces: Record<string, Face> = {
  REGISTERED: { icon: 'file', group: 'REGISTRATION' },
  REGISTERED_ON_BEHALF: { icon: 'edit', group: 'REGISTRATION' },
  CHANGED: { icon: 'edit', group: 'REGISTRATION' },
  PLACED: { icon: 'pin', group: 'REGISTRATION' },
  VOIDED: { icon: 'close', group: 'REGISTRATION' },
  REVEALED: { icon: 'eye', group: 'LOOK' },
  LOOKED: { icon: 'eye', group: 'LOOK' },
  CALL_NEEDED: { icon: 'phone', group: 'WORK' },
  CALLED: { icon: 'phone', group: 'WORK' },
  MERGED: { icon: 'merge', group: 'REVIEW' },
  UNDONE: { icon: 'undo', group: 'REVIEW' },
}

export function faceOf(kind: string): Face {
  return faces[kind] ?? { icon: 'checklist', group: 'REVIEW' }
}

/** The groups that occur, with how often each does, in a fixed order. */
export function groupsOf(thread: ThreadEntry[]): { group: Group; count: number }[] {
  return (['REGISTRATION', 'REVIEW', 'WORK', 'LOOK'] as const)
    .map((group) => ({ group, count: thread.filter((entry) => faceOf(entry.kind).group === group).length }))
    .filter(({ count }) => count > 0)
}

/** Newest day first, newest entry first within it; `dayOf` names the day as the reader would. */
export function byDay(thread: ThreadEntry[], dayOf: (at: string) => string): { day: string; entries: ThreadEntry[] }[] {
  const days: { day: string; entries: ThreadEntry[] }[] = []
  for (const entry of [...thread].sort((one, other) => other.at.localeCompare(one.at))) {
    const day = dayOf(entry.at)
    if (days.at(-1)?.day !== day) days.push({ day, entries: [] })
    days.at(-1)?.entries.push(entry)
  }
  return days
}
