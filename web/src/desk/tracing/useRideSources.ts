import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'
import { useAgain } from '../parts/useAgain'

export type RideDay = Schemas['RideDayView']

/** Until when a day that failed waits to be tried again; undefined once it is next. */
export function waitsUntil({ retryAt }: RideDay, now = Date.now()): string | undefined {
  return retryAt && Date.parse(retryAt) > now ? retryAt : undefined
}

/** The network and the days of rides, fresh while the page is open: an import beside it puts days to work. */
export function useRideSources() {
  const { data, load } = useAnswer((signal) => answer(api.GET('/api/tracing/rides', { signal })))
  useAgain(load)

  /** Tries a day that failed without waiting; what stands there is read again, whatever came of it. */
  const retry = (day: string) =>
    api.POST('/api/tracing/rides/{day}/retry', { params: { path: { day } } }).finally(() => void load())

  return { sources: data, retry }
}
