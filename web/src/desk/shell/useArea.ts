import { computed, ref, watch } from 'vue'
import { useRoute, useRouter, type RouteLocationNormalized } from 'vue-router'
import { answer, api } from '@/api/client'
import { me } from '@/api/me'
import { language } from '@/i18n/language'
import { spoken } from '@/registration/communities'

/** The word in the address bar for "all areas of mine". */
export const MINE = 'mine'
const KEPT_AS = 'shouwang.desk.area'

export interface AreaStepView {
  path: string
  name: string
}

const names = ref<Record<string, AreaStepView[]>>({})

/** Where this account has a role, the widest first; an area inside another of the same person is left out. */
export const ownAreas = computed<AreaStepView[]>(() => {
  const all = (me.value?.roles ?? []).map((role) => ({ path: role.area, name: spoken({ name: role.areaName }) }))
  const different = all.filter((area, at) => all.findIndex((other) => other.path === area.path) === at)
  return different
    .filter((area) => !different.some((other) => other.path !== area.path && area.path.startsWith(other.path)))
    .sort((one, other) => one.path.localeCompare(other.path))
})

/** The area a page opens on when its address names none. */
export function homeArea(): string {
  const keptHere = sessionStorage.getItem(KEPT_AS)
  if (keptHere && (keptHere === MINE || mine(keptHere))) return keptHere
  return ownAreas.value.length === 1 ? (ownAreas.value[0]?.path ?? MINE) || MINE : MINE
}

function mine(path: string): boolean {
  return ownAreas.value.some((area) => path.startsWith(area.path))
}

/** Every address of the desk carries its area, so that Back leads back to it. */
export function withArea(to: RouteLocationNormalized) {
  if (to.meta.plain) return true
  const asked = to.query.area
  if (typeof asked === 'string' && asked !== '') {
    sessionStorage.setItem(KEPT_AS, asked)
    return true
  }
  return { ...to, query: { ...to.query, area: homeArea() } }
}

const label = (place: { label: string; labelEn?: string }) => (language.value === 'en' && place.labelEn) || place.label

async function nameSteps(path: string): Promise<AreaStepView[]> {
  if (path.length > 12) {
    const place = await answer(api.GET('/api/place/places/{path}', { params: { path: { path } } }))
    const community = await nameSteps(path.slice(0, 12))
    return [...community, ...place.trail.map((step) => ({ path: step.path, name: label(step) }))]
  }
  const area = await answer(api.GET('/api/place/areas/{code}', { params: { path: { code: path } } }))
  return area.path.map((step) => ({ path: step.code, name: spoken(step) }))
}

/** The area in view, its name, and a way to another one. */
export function useArea() {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => (typeof route.query.area === 'string' ? route.query.area : homeArea()))
  const path = computed(() => (asked.value === MINE ? undefined : asked.value))
  const steps = computed(() => (path.value ? (names.value[path.value] ?? []) : []))
  const own = computed(() => ownAreas.value.find((area) => area.path === path.value))

  watch(
    path,
    async (now) => {
      if (!now || names.value[now]) return
      const found = await nameSteps(now).catch(() => [])
      names.value = { ...names.value, [now]: found }
    },
    { immediate: true },
  )

  return {
    path,
    steps,
    name: computed(() => steps.value.at(-1)?.name ?? own.value?.name),
    parent: computed(() => steps.value.at(-2)?.name),
    choose: (next: string | undefined) =>
      router.push({ name: route.meta.job ?? route.name, query: { area: next ?? MINE } } as never),
  }
}
