import { answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'
import { useAgain } from '../parts/useAgain'
import type { ImportView } from './useImport'

/** What was written can be taken back until its time is over. */
export function mayUndo({ state, until }: ImportView, now = Date.now()): boolean {
  return state === 'DONE' && until !== undefined && Date.parse(until) > now
}

/** Files that nobody brought, but a machine put into the folder: those that the reader may take back, the latest first. */
export function useHouseImports() {
  const { data, load } = useAnswer((signal) =>
    answer(api.GET('/api/shared/imports', { params: { query: { house: true } }, signal })),
  )
  useAgain(load)

  /** What stands there is read again, whatever came of it. */
  const undo = (id: string) =>
    api.POST('/api/shared/imports/{id}/undo', { params: { path: { id } } }).finally(() => void load())

  return { imports: data, undo }
}
