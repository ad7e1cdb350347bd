import { type Schemas, answer, api } from '@/api/client'

/** A run of a vehicle with the case aboard. */
export interface Run {
  id: string
  line: string
  vehicle: string
  from: string
  until: string
}

type Trajectory = Schemas['TrajectoryView']

/** The runs of one case in an answer, the latest first. */
export function runsOf({ cases }: Trajectory, about: string): Run[] {
  const days = cases.find((one) => one.caseId === about)?.days ?? []
  return days
    .flatMap((day) => day.stays)
    .filter((stay) => stay.place.kind === 'VEHICLE')
    .map(({ place, from, until }) => ({
      id: `${String(place.number)} ${from}`,
      line: place.line ?? '',
      vehicle: place.code || place.name,
      from,
      until,
    }))
    .sort((a, b) => b.from.localeCompare(a.from))
}

export const readRuns = async (lookUp: string, about: string): Promise<Run[]> =>
  runsOf(await answer(api.GET('/api/tracing/look-ups/{id}/trajectory', { params: { path: { id: lookUp } } })), about)
