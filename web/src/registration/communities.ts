import { computed, ref } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'

export type Community = Schemas['CommunityLine']

const KEPT_AS = 'shouwang.community'

/** The code of the community that this phone registers in. */
const code = ref(localStorage.getItem(KEPT_AS) ?? undefined)
const running = ref<Community[]>()

/** 香阅四季社区居委会 is the committee; people say 香阅四季社区. */
export function spoken(community: { name: string }): string {
  return community.name.replace(/居(民委员会|委会)$/, '')
}

/** The running communities, and the one that the reader has chosen (or the only one there is). */
export function useCommunities() {
  const reading = useAnswer(async () => {
    running.value ??= (await answer(api.GET('/api/place/communities'))).items
    return running.value
  })
  const chosen = computed(() => {
    const all = running.value ?? []
    return all.length === 1 ? all[0] : all.find((one) => one.code === code.value)
  })

  function choose(next: string): void {
    code.value = next
    localStorage.setItem(KEPT_AS, next)
  }

  return { communities: running, chosen, choose, problem: reading.problem, load: reading.load, slow: reading.slow }
}
