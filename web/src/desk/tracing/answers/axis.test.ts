import { describe, expect, it } from 'vitest'
import { bars as barsOf, lanes, room } from './axis'

const at = (clock: string) => `2026-03-02T${clock}:00+08:00`
const bars = (day: string, items: { from: string; until: string }[], words = '26 苏K12345 12/14') =>
  barsOf(day, items, () => words)
const stretch = (from: string, until: string) => ({ from: at(from), until: at(until) })

describe('bars of a day', () => {
  it('stand where the clock says', () => {
    const [bar] = bars('2026-03-02', [stretch('06:00', '12:00')])
    expect(bar).toMatchObject({ from: 0.25, wide: 0.25, lane: 0, left: false })
  })

  it('are cut at midnight', () => {
    const [bar] = bars('2026-03-02', [{ from: '2026-03-01T22:00:00+08:00', until: '2026-03-03T02:00:00+08:00' }])
    expect(bar).toMatchObject({ from: 0, wide: 1 })
  })

  it('take another lane when words would meet', () => {
    const two = bars('2026-03-02', [stretch('07:30', '07:50'), stretch('08:10', '08:30')])
    expect(lanes(two)).toBe(2)
    const far = bars('2026-03-02', [stretch('07:30', '07:50'), stretch('17:30', '17:50')])
    expect(lanes(far)).toBe(1)
  })

  it('hold words that they are wide enough for', () => {
    const said = [stretch('06:00', '11:00')]
    expect(bars('2026-03-02', said, '上班')[0]?.inside).toBe(true)
    expect(bars('2026-03-02', said, '在家 一上午没有出门，也没有人来过')[0]?.inside).toBe(false)
  })

  it('give long words less than half of the axis', () => {
    expect(room('在家'.repeat(100))).toBe(0.45)
  })

  it('turn their words round at the end of the day', () => {
    expect(bars('2026-03-02', [stretch('23:00', '23:20')])[0]?.left).toBe(true)
  })
})
