import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rooms as desk } from '@/desk/rooms'
import field from '@/field/rooms'
import registration from '@/registration/rooms'
import resident from '@/resident/rooms'

const src = resolve(import.meta.dirname, '..')
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts)$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(folder, name))

type Rooms = Record<string, Record<string, object>>
const doors: Record<string, Rooms> = { resident: { ...resident, ...registration }, field, desk }
/** What lies between the doors finds its words in one of them. */
const all: Rooms = { ...resident, ...field, ...desk }
const room = (file: string, name: string) => (doors[file.split('/')[0] ?? ''] ?? all)[name]
const find = (words: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words)

/** `t('room.key')` wherever it stands, and the fixed head of t(`room.key.${more}`). */
const uses = files(src)
  .filter((file) => !file.includes(`${src}/i18n`))
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return [...text.matchAll(/(?<![\w.])t\(\s*(['`])([A-Za-z]+(?:\.[A-Za-z0-9_]+)+)(\.\$\{|\$\{)?/g)].map((found) => ({
      where: file.slice(src.length + 1),
      key: found[2] ?? '',
      whole: found[3] === undefined,
    }))
  })

describe('words', () => {
  it('are looked up in many places', () => {
    expect(uses.length).toBeGreaterThan(100)
  })

  it.each(['zh-CN', 'en'])('exist in %s wherever they are used', (language) => {
    const lost = uses.filter(({ where, key, whole }) => {
      const [name = '', ...path] = key.split('.')
      const found = find(room(where, name)?.[language], path)
      if (whole) return typeof found !== 'string'
      // a key that goes on: either a group, or the beginning of one of its neighbours' names
      const last = path.at(-1) ?? ''
      const group = find(room(where, name)?.[language], path.slice(0, -1))
      return (
        typeof found !== 'object' &&
        !Object.keys((group as object | undefined) ?? {}).some((one) => one.startsWith(last))
      )
    })
    expect(lost.map(({ where, key }) => `${where}: ${key}`)).toEqual([])
  })

  it('have no empty translation where the other language has words', () => {
    const empty: string[] = []
    const compare = (zh: unknown, en: unknown, path: string) => {
      if (typeof zh === 'string') {
        if ((zh === '') !== (en === '')) empty.push(path)
      } else for (const key of Object.keys(zh as object)) compare(find(zh, [key]), find(en, [key]), `${path}.${key}`)
    }
    for (const [name, both] of Object.entries(all)) compare(both['zh-CN'], both.en, name)
    expect(empty).toEqual([])
  })
})
