export interface Due {
  late: boolean
  unit: 'minutes' | 'hours' | 'days'
  count: number
}

/** How long there is still, or how late it is: minutes up to two hours, hours up to two days. */
export function dueIn(at: string, now: Date = new Date()): Due {
  const minutes = Math.round((new Date(at).getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  const late = minutes < 0
  if (size < 120) return { late, unit: 'minutes', count: size }
  return size < 48 * 60
    ? { late, unit: 'hours', count: Math.floor(size / 60) }
    : { late, unit: 'days', count: Math.floor(size / 1440) }
}
