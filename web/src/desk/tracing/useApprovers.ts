import { watch } from 'vue'
import { answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'

/** Who may stand behind a look-up about all of these cases; asked again when one comes or goes. */
export function useApprovers(cases: () => string[]) {
  const { data, load } = useAnswer(async (signal) => {
    const query = { case: cases() }
    return (await answer(api.GET('/api/tracing/look-ups/approvers', { params: { query }, signal }))).items
  })
  watch(
    () => cases().join(),
    () => void load(),
  )
  return data
}
