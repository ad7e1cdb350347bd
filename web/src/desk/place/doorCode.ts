import type { Place } from '@/registration/usePlacePicker'

export interface DoorCode {
  building: string
  unit: string
  door: string
}

/** 3-2-1102, 3—2—1102, "3 2 1102": building, unit and door as somebody says them at the desk. */
export function doorCode(text: string): DoorCode | undefined {
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

/**
 * The places from here down to the door, as far as its names lead. `below` finds what is below a place, at first below
 * none; where there is only one compound, nobody has to name it.
 */
export async function wayTo(
  code: DoorCode,
  way: Place[],
  below: (place: Place | undefined) => Promise<Place[]>,
): Promise<Place[]> {
  const last = way.at(-1)
  if (last?.kind === 'DWELLING') return way
  const names: Partial<Record<Place['kind'], string>> = {
    BUILDING: code.building,
    UNIT: code.unit,
    FLOOR: floorOf(code.door),
    DWELLING: code.door,
  }
  const places = await below(last)
  const kind = places[0]?.kind
  const name = kind && names[kind]
  // nobody says a floor: where there is one, it is that, whatever its doors are called
  const only = places.length === 1 && (name === undefined || kind === 'FLOOR') ? places[0] : undefined
  const next = only ?? named(places, name ?? '')
  return next ? wayTo(code, [...way, next], below) : way
}
