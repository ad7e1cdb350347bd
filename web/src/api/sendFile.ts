import { language } from '@/i18n/language'
import { KEY_HEADER, newKey } from './once'
import { patientFetch } from './patientFetch'
import { Problem } from './problem'

/** Sends a file as the whole body, again when the line breaks; the typed client knows JSON alone. */
export async function sendFile<Answered>(address: string, file: Blob, type: string): Promise<Answered> {
  const response = await patientFetch(
    new Request(address, {
      method: 'POST',
      headers: { 'Content-Type': type, 'Accept-Language': language.value, [KEY_HEADER]: newKey() },
      body: await file.arrayBuffer(),
    }),
  )
  if (!response.ok) throw await Problem.of(response)
  return (await response.json()) as Answered
}
