import { expect, it } from 'vitest'
import { careFaults, knownFromAge, readCare, writeCare } from './care'
import { type Member, without } from './form'

const person = (name: string, more: Partial<Member> = {}): Member => ({
  name,
  document: { kind: 'NONE' },
  relation: 'OTHER',
  needs: [],
  ...more,
})
const hui = person('张慧')
const jianguo = person('李建国', { needs: [{ kind: 'CHRONIC_MEDICINE', note: '3' }, { kind: 'DIALYSIS' }] })

it('opens the rows that a draft has answered, and writes back the same', () => {
  const state = readCare([hui, jianguo], true)
  expect(state.open).toEqual({ medicine: true, treatment: true })
  expect(state.who.DIALYSIS).toEqual([1])
  expect(writeCare([hui, jianguo], state)).toEqual([hui, jianguo])
})

it('forgets what stands under a row that was closed again', () => {
  const state = readCare([hui, jianguo], true)
  state.open.treatment = false
  expect(writeCare([hui, jianguo], state)[1]?.needs).toEqual([{ kind: 'CHRONIC_MEDICINE', note: '3' }])
})

it('asks for an answer, for who, and for how many days', () => {
  expect(careFaults(readCare([hui], false))).toEqual([{ what: 'choose' }])
  expect(careFaults(readCare([hui], true))).toEqual([])
  expect(careFaults({ open: { bed: true }, who: {}, note: {}, none: false })).toEqual([{ row: 'bed', what: 'who' }])
  const noDays = { open: { medicine: true }, who: { CHRONIC_MEDICINE: [0] }, note: {}, none: false }
  expect(careFaults(noDays)).toEqual([{ row: 'medicine', what: 'days' }])
})

it('knows old and very young people from the birth date', () => {
  const now = new Date('2021-08-11T08:00:00Z')
  expect(knownFromAge(person('a', { birthDate: '1951-08-11' }), now)).toBe('OVER_70')
  expect(knownFromAge(person('a', { birthDate: '1951-08-12' }), now)).toBeUndefined()
  expect(knownFromAge(person('a', { birthDate: '2018-08-12' }), now)).toBe('INFANT')
})

it('moves guardians along when somebody before them is removed', () => {
  const members = [hui, jianguo, person('李晓雨', { guardian: 1 })]
  expect(without(members, 0)[1]?.guardian).toBe(0)
  expect(without(members, 1)[1]?.guardian).toBeUndefined()
})
