import { describe, expect, it } from 'vitest'
import { planOf, skipped, wallChart, wrongParts, type PlanForm } from './plan'

const form: PlanForm = { name: ' 南苑 ', buildings: '12', units: '3', floors: '11', doors: '2', skip: '4、14' }

describe('the plan of a compound', () => {
  it('reads skipped numbers however they are typed', () => {
    expect(skipped('14 and 4, 4')).toEqual([4, 14])
    expect(skipped('')).toEqual([])
  })

  it('names the parts that are no sensible number', () => {
    expect(wrongParts(form)).toEqual([])
    expect(wrongParts({ ...form, floors: '0', doors: 'two' })).toEqual(['floors', 'doors'])
  })

  it('draws the floors from the top without the skipped ones', () => {
    const chart = wallChart(planOf('140403010002', form))
    expect(chart).toHaveLength(11)
    expect(chart[0]?.floor).toBe(12)
    expect(chart.map((row) => row.floor)).not.toContain(4)
    expect(chart.at(-1)?.units[0]).toEqual(['101', '102'])
  })
})
