import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { Problem } from '@/api/problem'

const RELOADED = 'shouwang.reloaded'

/**
 * A page whose script can't be fetched: without a line we say so; with one, a new version has replaced the old files,
 * and reloading brings it.
 */
export function usePageFailures() {
  const router = useRouter()
  const failure = shallowRef<Problem>()

  router.onError((_thrown, to) => {
    const again = sessionStorage.getItem(RELOADED) === to.fullPath
    if (!navigator.onLine || again) {
      failure.value = Problem.offline()
      return
    }
    sessionStorage.setItem(RELOADED, to.fullPath)
    location.assign(router.resolve(to).href)
  })
  router.afterEach((to) => {
    failure.value = undefined
    if (sessionStorage.getItem(RELOADED) === to.fullPath) sessionStorage.removeItem(RELOADED)
  })

  return failure
}
