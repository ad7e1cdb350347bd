import { type Schemas, answer, api } from '@/api/client'
import { Problem } from '@/api/problem'
import { sendFile } from '@/api/sendFile'
import { shrink } from './shrink'

export type Exhibit = Schemas['ExhibitView']
export type ExhibitForm = Schemas['ExhibitForm']
export type RemovalReason = Schemas['ExhibitRemoval']['reason']

export const EXHIBIT_KINDS = ['CAMERA', 'SERVICE_HALL', 'INTERVIEW'] as const
export const REASONS = ['WRONG_PERSON', 'TWICE', 'UNREADABLE', 'NOT_NEEDED'] as const
export const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf,text/plain,.txt'
const LARGEST = 5 * 1024 * 1024

export const isPicture = ({ fileKind }: Exhibit) => fileKind !== undefined && !['PDF', 'TEXT'].includes(fileKind)

export const addExhibit = (id: string, holding: string, body: ExhibitForm): Promise<Exhibit> =>
  answer(api.POST('/api/tracing/cases/{id}/cards/{holding}/exhibits', { params: { path: { id, holding } }, body }))

/** What is too large is not even sent. */
export async function attachFile(exhibit: string, file: File, tooLarge: string): Promise<Exhibit> {
  const small = await shrink(file)
  if (small.size > LARGEST)
    throw new Problem(400, { errors: [{ field: 'file', code: 'tracing.exhibit-too-large', message: tooLarge }] })
  return sendFile<Exhibit>(`/api/tracing/exhibit-files?exhibit=${exhibit}`, small, 'application/octet-stream')
}

/** The file itself. Whoever reads it is on record. */
export const lookAt = (id: string): Promise<Blob> =>
  answer(api.GET('/api/tracing/exhibits/{id}/file', { params: { path: { id } }, parseAs: 'blob' }))

export const removeExhibit = (id: string, reason: RemovalReason) =>
  api.POST('/api/tracing/exhibits/{id}/remove', { params: { path: { id } }, body: { reason } })
