import type { Place } from '@/registration/usePlacePicker'

/** 3-2-1102, 3—2—1102, "3 2 1102": building, unit and door as somebody says them at the desk. */
export function doorCode(text: string): { building: string; unit: string; door: string } | undefined {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[\s\-–—/]+/)
  const [building, unit, door] = parts
  return parts.length === 3 && building && unit && door ? { building, unit, door } : undefined
}

/** The child that is called so. */
export function named(places: Place[], name: string): Place | undefined {
  return places.find((place) => place.name === name || place.name.replace(/^0+/, '') === name.replace(/^0+/, ''))
}

/** The floor of a door: 1102 is on 11, 302 on 3. */
export function floorOf(door: string): string {
  return door.replace(/\D/g, '').slice(0, -2)
}
