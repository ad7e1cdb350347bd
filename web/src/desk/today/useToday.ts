import { type Ref, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'
import { useLive } from '../shell/useLive'

export type Today = Schemas['TodayView']
export type LateRow = Today['late'][number]
export type AreaFigures = Today['rows'][number]
export type Figure = Today['figures'][number]

/** What the area looks like now; read again whenever the server has news. */
export function useToday(area: Ref<string | undefined>) {
  const today = useAnswer(
    (signal) => answer(api.GET('/api/command/today', { params: { query: { area: area.value } }, signal })),
    false,
  )
  watch(area, () => void today.load(), { immediate: true })
  const { connected } = useLive(['figures', 'reviews', 'tasks'], () => void today.load())
  return { ...today, connected }
}

/** A link of the server (`/desk/people?state=IN_REVIEW`) as an address of this router. */
export function inside(link: string): string {
  return link.startsWith('/desk/') ? link.slice('/desk'.length) : link
}
