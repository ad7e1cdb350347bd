import type { CompoundPlan } from './useCompounds'

/** What somebody types into the generator; numbers stay text until they are sent. */
export interface PlanForm {
  name: string
  buildings: string
  units: string
  floors: string
  doors: string
  skip: string
}

export const LIMITS = { buildings: 200, units: 20, floors: 100, doors: 20 } as const
export type Part = keyof typeof LIMITS

/** "4 and 14", "4，14", "4 14": the floors and buildings that a house leaves out. */
export function skipped(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))].sort((one, other) => one - other)
}

/** The parts that are no whole number within the limits. */
export function wrongParts(form: PlanForm): Part[] {
  return (Object.keys(LIMITS) as Part[]).filter((part) => {
    const value = Number(form[part])
    return !/^\d+$/.test(form[part].trim()) || value < 1 || value > LIMITS[part]
  })
}

export function planOf(community: string, form: PlanForm): CompoundPlan {
  return {
    community,
    name: form.name.trim(),
    buildings: Number(form.buildings),
    units: Number(form.units),
    floors: Number(form.floors),
    doors: Number(form.doors),
    skip: skipped(form.skip),
  }
}

/** One building as on a wall chart: floors from the top, doors by unit. */
export function wallChart(plan: CompoundPlan): { floor: number; units: string[][] }[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  const floors: number[] = []
  for (let floor = 1; floors.length < plan.floors; floor++) if (!(plan.skip ?? []).includes(floor)) floors.push(floor)
  return floors.reverse().map((floor) => ({
    floor,
    units: numbers(plan.units).map(() =>
      numbers(plan.doors).map((door) => `${String(floor)}${String(door).padStart(2, '0')}`),
    ),
  }))
}
