import { describe, expect, it } from 'vitest'
import { type ChainNode, groupsOf, layOut, ROW } from './chainLayout'

const node = (id: string, kind: ChainNode['kind'], from?: string): ChainNode => ({ id, kind, from, count: 1 })
const edge = (from: string, to: string) => ({ from, to, people: 1, minutes: 10 })

describe('the picture of a chain', () => {
  const nodes = [
    node('case-1', 'CASE'),
    node('case-2', 'CASE'),
    node('late', 'MEETING', '2026-03-02'),
    node('early', 'MEETING', '2026-03-01'),
    node('person-1', 'PERSON'),
    node('person-2', 'PERSON'),
    node('person-1-further', 'PEOPLE'),
  ]
  const edges = [
    edge('case-1', 'late'),
    edge('case-1', 'early'),
    edge('case-2', 'early'),
    edge('early', 'person-1'),
    edge('late', 'person-2'),
    edge('person-1', 'person-1-further'),
  ]
  const picture = layOut(nodes, edges)
  const at = (id: string) => picture.placed.find((one) => one.node.id === id)

  it('has four columns', () => {
    expect(['case-1', 'early', 'person-1', 'person-1-further'].map((id) => at(id)?.column)).toEqual([0, 1, 2, 3])
  })

  it('draws every node once and every edge', () => {
    expect(picture.placed).toHaveLength(nodes.length)
    expect(picture.lines).toHaveLength(edges.length)
  })

  it('puts what was earlier above', () => {
    expect(at('early')?.y).toBeLessThan(at('late')?.y ?? 0)
  })

  it('begins at the top', () => {
    expect(at('case-1')?.y).toBe(at('early')?.y)
  })

  it('gives no two nodes of a column the same place', () => {
    const spots = picture.placed.map((one) => `${String(one.column)}:${String(one.y)}`)
    expect(new Set(spots).size).toBe(nodes.length)
  })

  it('lays out two thousand nodes at a row each', () => {
    const many = Array.from({ length: 1_998 }, (_, index) => node(`person-${String(index)}`, 'PERSON'))
    const big = layOut(
      [node('case', 'CASE'), node('run', 'MEETING'), ...many],
      [edge('case', 'run'), ...many.map((one) => edge('run', one.id))],
    )
    expect(big.high).toBe(1_998 * ROW)
  })

  it('reads as groups: the earliest run first, who was there, whom it led to and whom they met', () => {
    const groups = groupsOf(nodes, edges).map(({ meeting, cases, people }) => [
      meeting.id,
      cases.map((one) => one.id),
      people.map((one) => [one.node.id, ...one.further.map((further) => further.id)]),
    ])
    expect(groups).toEqual([
      ['early', ['case-1', 'case-2'], [['person-1', 'person-1-further']]],
      ['late', ['case-1'], [['person-2']]],
    ])
  })
})
