import { onScopeDispose } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'

export type RideDay = Schemas['RideDayView']

const EVERY = 5_000

/** The network and the days of rides, fresh while the page is open: an import beside it puts days to work. */
export function useRideSources() {
  const { data, load } = useAnswer((signal) => answer(api.GET('/api/tracing/rides', { signal })))
  const pace = setInterval(() => document.visibilityState === 'visible' && void load(), EVERY)
  onScopeDispose(() => clearInterval(pace))
  return { sources: data }
}
