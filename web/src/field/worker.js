/**
 * Keeps the field door's own files, so that it opens without a line. Never an answer of /api: what is shown of people
 * comes from the server or not at all. The list below is written by the build, so every build is a new worker.
 */
const FILES = [/* files */]
const CACHE = `field-${hash(FILES.join())}`

function hash(text) {
  let sum = 0
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.codePointAt(0)) | 0
  return (sum >>> 0).toString(36)
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => names.filter((name) => name.startsWith('field-') && name !== CACHE))
  event.waitUntil(
    old.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/field/', { ignoreVary: true })))
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname, { ignoreVary: true }).then((kept) => kept ?? fetch(request)))
  }
})
