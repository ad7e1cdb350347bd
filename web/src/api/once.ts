/** A random key for one write. `crypto.randomUUID` is missing in the older built-in browsers and on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The header that makes a write safe to send twice. */
export const KEY_HEADER = 'Idempotency-Key'

/** Longer than {@link patientFetch} tries a broken line, and shorter than others take to change the same thing. */
const KEPT = 120_000

const unanswered = new Map<string, Sending & { at: number }>()

/**
 * The key of a write. One whose answer has not come keeps its key: whoever presses the button twice, or again after a
 * broken line, sends the same write. But only the last about a thing does: to lock, unlock and lock is three writes, even
 * if nobody heard that the first one arrived. What is added to a list is a thing of its own, until one of them is changed.
 */
export async function keyOf(write: Request): Promise<string> {
  const path = new URL(write.url).pathname.split('/')
  const list = `${path.slice(0, 4).join('/')} `
  const body = fingerprint(`${write.method} ${write.url} ${await write.clone().text()}`)
  const adds = write.method === 'POST' && path.length === 4
  const thing = adds ? list + body : path.slice(0, 5).join('/')
  const kept = unanswered.get(thing)
  const same = kept?.body === body && Date.now() - kept.at < KEPT
  const key = same ? kept.key : newKey()
  if (!adds) for (const other of unanswered.keys()) if (other.startsWith(list)) unanswered.delete(other)
  unanswered.set(thing, { key, body, at: Date.now() })
  return key
}

/** The server has answered for good: the same again is another write. */
export function answered(key: string): void {
  for (const [thing, kept] of unanswered) if (kept.key === key) unanswered.delete(thing)
}

interface Sending {
  key: string
  body: string
}

/**
 * Keeps the key of a registration over a reload too, under a name, and for as long as the tab lives: no other write takes
 * it back, and twice would be two households. Whoever changed a word sends another.
 */
export class Submission {
  private sending: Sending | undefined

  constructor(private readonly name: string) {
    const kept = sessionStorage.getItem(name)
    if (kept) this.sending = JSON.parse(kept) as Sending
  }

  headers(content: unknown): Record<string, string> {
    const body = fingerprint(JSON.stringify(content))
    if (this.sending?.body !== body) this.sending = { key: newKey(), body }
    sessionStorage.setItem(this.name, JSON.stringify(this.sending))
    return { [KEY_HEADER]: this.sending.key }
  }

  /** The server has answered for good; what comes next is a new submission. */
  done(): void {
    this.sending = undefined
    sessionStorage.removeItem(this.name)
  }
}

/** FNV-1a over two lanes: enough to tell contents apart, and it needs no secure context. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - at), 0x85ebca6b)
  }
  return `${String(text.length)}.${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`
}
