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

interface Sending {
  key: string
  body: string
}

/**
 * Keeps one key for one content: whoever presses "send" again after a broken line sends the same thing, whoever
 * changed a word sends another. Give it a name to let the key outlive a reload.
 */
export class Submission {
  private sending: Sending | undefined

  constructor(private readonly name?: string) {
    const kept = name && sessionStorage.getItem(name)
    if (kept) this.sending = JSON.parse(kept) as Sending
  }

  headers(content: unknown): Record<string, string> {
    const body = fingerprint(JSON.stringify(content))
    if (this.sending?.body !== body) this.sending = { key: newKey(), body }
    if (this.name) sessionStorage.setItem(this.name, JSON.stringify(this.sending))
    return { [KEY_HEADER]: this.sending.key }
  }

  /** The server has answered for good; what comes next is a new submission. */
  done(): void {
    this.sending = undefined
    if (this.name) sessionStorage.removeItem(this.name)
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
