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

const unanswered = new Map<string, string>()

/**
 * The key of a write. One whose answer has not come keeps its key: whoever presses the button twice, or again after a
 * broken line, sends the same write.
 */
export async function keyOf(write: Request): Promise<string> {
  const content = fingerprint(`${write.method} ${write.url} ${await write.clone().text()}`)
  const key = unanswered.get(content) ?? newKey()
  unanswered.set(content, key)
  return key
}

/** The server has answered for good: the same again is another write. */
export function answered(key: string): void {
  for (const [content, kept] of unanswered) if (kept === key) unanswered.delete(content)
}

interface Sending {
  key: string
  body: string
}

/**
 * Keeps the key of a write over a reload too, under a name: whoever sends again sends the same thing, whoever changed a
 * word sends another.
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
