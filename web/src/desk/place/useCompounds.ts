import { type Ref, shallowRef, watch } from 'vue'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export type PlaceRow = Schemas['PlaceList']['items'][number]
export type CompoundPlan = Schemas['BuildCompound']
export type CompoundView = Schemas['BuiltCompound']

/** The compounds of one community; a new one is tried out first and built when it looks right. */
export function useCompounds(community: Ref<string | undefined>) {
  const compounds = shallowRef<PlaceRow[]>([])
  const preview = shallowRef<CompoundView>()
  const problem = shallowRef<Problem>()
  let asked = 0

  async function load() {
    const parent = community.value
    if (!parent) return
    const found = await answer(api.GET('/api/place/places', { params: { query: { parent } } })).catch(() => undefined)
    if (parent === community.value) compounds.value = found?.items ?? []
  }

  /** What would come of it; nothing is written. */
  async function tryOut(plan: CompoundPlan) {
    const mine = ++asked
    try {
      const found = await answer(api.POST('/api/place/compounds', { params: { query: { dryRun: true } }, body: plan }))
      if (mine === asked) [preview.value, problem.value] = [found, undefined]
    } catch (thrown) {
      if (mine === asked) [preview.value, problem.value] = [undefined, asProblem(thrown)]
    }
  }

  async function build(plan: CompoundPlan): Promise<CompoundView | undefined> {
    asked++
    try {
      const built = await answer(api.POST('/api/place/compounds', { body: plan }))
      problem.value = undefined
      await load()
      return built
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return undefined
    }
  }

  watch(
    community,
    () => {
      compounds.value = []
      void load()
    },
    { immediate: true },
  )
  return { compounds, preview, problem, tryOut, build }
}
