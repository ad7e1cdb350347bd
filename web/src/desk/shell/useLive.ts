import { onScopeDispose, ref } from 'vue'

export type Topic = 'figures' | 'households' | 'reviews' | 'tasks' | 'tracing'

const topics: Topic[] = ['figures', 'households', 'reviews', 'tasks', 'tracing']
const listeners = new Map<Topic, Set<() => void>>()
const connected = ref(false)
let source: EventSource | undefined
let again: ReturnType<typeof setTimeout> | undefined

function tell(topic: Topic) {
  listeners.get(topic)?.forEach((listener) => listener())
}

function listen() {
  if (source || typeof EventSource === 'undefined') return
  const opened = new EventSource(`/api/live?topics=${topics.join(',')}`)
  source = opened
  opened.onopen = () => {
    // news may have gone by while the line was down
    if (!connected.value) topics.forEach(tell)
    connected.value = true
  }
  opened.onerror = () => {
    connected.value = false
    if (opened.readyState !== EventSource.CLOSED) return
    hangUp()
    again = setTimeout(listen, 15_000)
  }
  for (const topic of topics) opened.addEventListener(topic, () => tell(topic))
}

function hangUp() {
  clearTimeout(again)
  source?.close()
  source = undefined
  connected.value = false
}

/** Calls back when there is news on one of the topics, at most once a second; the caller reads again by itself. */
export function useLive(wanted: Topic[], news: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      if (!document.hidden) news()
    }, 1_000)
  }
  const whenSeen = () => {
    if (!document.hidden) soon()
  }

  for (const topic of wanted) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(soon))
  document.addEventListener('visibilitychange', whenSeen)
  listen()
  onScopeDispose(() => {
    clearTimeout(waiting)
    document.removeEventListener('visibilitychange', whenSeen)
    for (const topic of wanted) listeners.get(topic)?.delete(soon)
    if ([...listeners.values()].every((set) => set.size === 0)) hangUp()
  })
  return { connected }
}
