import { shallowRef } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type CommunityRow = Schemas['CommunityList']['items'][number]

/** The communities that this installation runs, and adding to them. */
export function useCommunities() {
  const communities = shallowRef<CommunityRow[]>([])
  const problem = shallowRef<Problem>()
  const loaded = shallowRef(false)

  async function load() {
    try {
      communities.value = (await answer(api.GET('/api/place/communities'))).items
      problem.value = undefined
    } catch (thrown) {
      problem.value = asProblem(thrown)
    }
    loaded.value = true
  }

  async function run(chosen: { code: string; phone?: string }[]) {
    await api.POST('/api/place/running', { body: { communities: chosen } })
    await load()
  }

  void load()
  return { communities, problem, loaded, load, run }
}
