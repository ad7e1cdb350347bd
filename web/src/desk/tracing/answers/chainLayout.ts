import type { Schemas } from '@/api/client'

export type ChainNode = Schemas['ChainNode']
export type Edge = Schemas['Edge']

export const COLUMN = 268
export const ROW = 34
export const NODE = { wide: 216, high: 26 }

/** So many rows fit on one sheet of A4 in letters that can be read; higher pictures are printed as a list. */
export const ROWS_ON_A_SHEET = 32

export interface Placed {
  node: ChainNode
  column: number
  x: number
  y: number
}

export interface Line {
  edge: Edge
  path: string
}

const columnOf = (node: ChainNode) => {
  if (node.kind === 'CASE') return 0
  if (node.kind === 'MEETING') return 1
  return node.id.endsWith('-further') ? 3 : 2
}

/**
 * Case, run or visit, contacts, contacts of contacts, from left to right. Whatever hangs on something stands beside it, in the
 * order in which it came; what hangs on two stands at the first. A case stands at the top of its own, where the eye begins.
 */
export function layOut(nodes: readonly ChainNode[], edges: readonly Edge[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const children = new Map<string, string[]>()
  for (const { from, to } of edges) children.set(from, [...(children.get(from) ?? []), to])
  const placed = new Map<string, Placed>()
  let row = 0

  const earliest = (one: string, other: string) =>
    (byId.get(one)?.from ?? '').localeCompare(byId.get(other)?.from ?? '')

  /** Returns the height at which it stands; at most four deep, so that recursion is no danger. */
  function place(node: ChainNode): number {
    const below = (children.get(node.id) ?? []).filter((id) => !placed.has(id) && byId.has(id)).sort(earliest)
    const own: Placed = { node, column: columnOf(node), x: columnOf(node) * COLUMN, y: 0 }
    placed.set(node.id, own)
    const heights = below.flatMap((id) => {
      const child = byId.get(id)
      return child && !placed.has(id) ? [place(child)] : []
    })
    if (heights[0] === undefined) own.y = row++ * ROW
    else own.y = own.column === 0 ? heights[0] : (heights[0] + (heights.at(-1) ?? heights[0])) / 2
    return own.y
  }

  for (const node of [...nodes].sort((one, other) => columnOf(one) - columnOf(other)))
    if (!placed.has(node.id)) place(node)

  const lines = edges.flatMap((edge): Line[] => {
    const from = placed.get(edge.from)
    const to = placed.get(edge.to)
    return from && to ? [{ edge, path: curve(from, to) }] : []
  })
  const columns = Math.max(0, ...[...placed.values()].map((one) => one.column)) + 1
  return { placed: [...placed.values()], lines, wide: (columns - 1) * COLUMN + NODE.wide, high: row * ROW, columns }
}

function curve(from: Placed, to: Placed): string {
  const x1 = from.x + NODE.wide
  const y1 = from.y + NODE.high / 2
  const y2 = to.y + NODE.high / 2
  const middle = (x1 + to.x) / 2
  return `M${String(x1)} ${String(y1)}C${String(middle)} ${String(y1)} ${String(middle)} ${String(y2)} ${String(to.x)} ${String(y2)}`
}

/** Every run or visit with the cases that were there and whom it led to, the earliest first. */
export function groupsOf(nodes: readonly ChainNode[], edges: readonly Edge[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ends = new Map<string, { before: ChainNode[]; after: ChainNode[] }>()
  const at = (id: string) => {
    const known = ends.get(id) ?? { before: [], after: [] }
    ends.set(id, known)
    return known
  }
  for (const { from, to } of edges) {
    const [one, other] = [byId.get(from), byId.get(to)]
    if (!one || !other) continue
    at(from).after.push(other)
    at(to).before.push(one)
  }
  return nodes
    .filter((node) => node.kind === 'MEETING')
    .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
    .map((meeting) => ({
      meeting,
      cases: at(meeting.id).before,
      people: at(meeting.id).after.map((node) => ({ node, further: at(node.id).after })),
    }))
}
