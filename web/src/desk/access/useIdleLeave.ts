import { onMounted, onUnmounted } from 'vue'
import { useRouter } from 'vue-router'
import { me } from '@/api/me'
import { leave } from './session'

const PATIENCE = 30 * 60_000

/** A desk that nobody touches for half an hour closes; the server's own limit stands behind it. */
export function useIdleLeave() {
  const router = useRouter()
  let timer: ReturnType<typeof setTimeout> | undefined

  function touched() {
    clearTimeout(timer)
    timer = setTimeout(() => void close(), PATIENCE)
  }

  async function close() {
    if (!me.value?.signedIn) return
    await leave().catch(() => undefined)
    await router.push({ name: 'sign-in', query: { to: router.currentRoute.value.fullPath } })
  }

  onMounted(() => {
    touched()
    for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, touched)
  })
  onUnmounted(() => {
    clearTimeout(timer)
    for (const kind of ['keydown', 'pointerdown']) window.removeEventListener(kind, touched)
  })
}
