/** The work of the desk, in the order of the rail. Only what exists, and only for whom it is. */
export interface Job {
  name: string
  icon: string
  permission: string
  /** A gap above: another kind of work begins. */
  gap?: boolean
}

export const jobs: Job[] = [
  { name: 'today', icon: 'calendar', permission: 'SEE_FIGURES' },
  { name: 'people', icon: 'users', permission: 'FIND_PEOPLE' },
  { name: 'review', icon: 'checklist', permission: 'REVIEW' },
  { name: 'register', icon: 'edit', permission: 'REGISTER_FOR_OTHERS', gap: true },
  { name: 'tasks', icon: 'clock', permission: 'SEE_TASKS' },
  { name: 'tracing', icon: 'route', permission: 'TRACE', gap: true },
  { name: 'places', icon: 'map', permission: 'ARRANGE_PLACES', gap: true },
  { name: 'accounts', icon: 'lock', permission: 'MANAGE_ACCOUNTS', gap: true },
  { name: 'audit', icon: 'file', permission: 'READ_AUDIT' },
  { name: 'settings', icon: 'sliders', permission: '', gap: true },
]

export function jobsFor(may: (permission: string) => boolean): Job[] {
  return jobs.filter((job) => job.permission === '' || may(job.permission))
}
