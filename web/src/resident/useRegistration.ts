import { answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'

/** One of the reader's own registrations. */
export function useRegistration(id: () => string) {
  return useAnswer((signal) =>
    answer(api.GET('/api/resident/registrations/{id}', { params: { path: { id: id() } }, signal })),
  )
}
