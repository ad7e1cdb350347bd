import { online } from './line'
import { Problem } from './problem'

const TRIES = 4
const PATIENCE = 25_000

export interface Pace {
  sleep: (milliseconds: number) => Promise<void>
  random: () => number
}

const realPace: Pace = {
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  random: Math.random,
}

/**
 * Sends a request, and sends it again when the server is busy or the line breaks. Every write carries its
 * Idempotency-Key, so that a second sending cannot do a thing twice.
 */
export async function patientFetch(request: Request, pace: Pace = realPace): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === TRIES
    const response = await once(request.clone(), request.signal)
    if (response && (response.status !== 503 || last)) return response
    if (!response && (last || isOffline())) throw Problem.offline()
    await pace.sleep(wait(response, attempt, pace))
  }
}

async function once(request: Request, outer: AbortSignal): Promise<Response | undefined> {
  const limit = new AbortController()
  const stop = () => {
    limit.abort()
  }
  const timer = setTimeout(stop, PATIENCE)
  outer.addEventListener('abort', stop)
  try {
    const response = await fetch(request, { signal: limit.signal })
    online.value = true
    return response
  } catch (thrown) {
    if (outer.aborted) throw thrown
    if (!limit.signal.aborted) online.value = false
    return undefined
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', stop)
  }
}

function wait(response: Response | undefined, attempt: number, pace: Pace): number {
  const asked = Number(response?.headers.get('Retry-After') ?? Number.NaN)
  const base = Number.isFinite(asked) ? Math.min(asked, 30) * 1000 : 400 * 2 ** attempt
  return base * (1 + pace.random() / 2)
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && !navigator.onLine
}
