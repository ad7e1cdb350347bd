import { describe, expect, it } from 'vitest'
import { doorCode, floorOf, named } from './doorCode'

describe('a door that is said in three numbers', () => {
  it('is read with hyphens, dashes, spaces and full-width digits', () => {
    const wanted = { building: '3', unit: '2', door: '1102' }
    for (const text of ['3-2-1102', '3—2—1102', ' 3 2 1102 ', '３-２-１１０２']) expect(doorCode(text)).toEqual(wanted)
    expect(doorCode('3-2')).toBeUndefined()
  })

  it('tells its floor', () => {
    expect(floorOf('1102')).toBe('11')
    expect(floorOf('302')).toBe('3')
  })

  it('finds the place of that name, zeros in front or not', () => {
    const places = [{ path: '1', kind: 'BUILDING', label: '3号楼', name: '03' }] as never[]
    expect(named(places, '3')).toBe(places[0])
  })
})
