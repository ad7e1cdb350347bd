import { describe, expect, it } from 'vitest'
import { bars, lanes } from './axis'

const at = (clock: string) => `2026-03-02T${clock}:00+08:00`
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

  it('turn their words round at the end of the day', () => {
    expect(bars('2026-03-02', [stretch('23:00', '23:20')])[0]?.left).toBe(true)
  })
})
