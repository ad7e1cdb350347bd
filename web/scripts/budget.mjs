// What a resident's phone has to fetch and run before the first tap: the script of the first page, compressed.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const LIMIT = 90 * 1024
const dist = resolve(import.meta.dirname, '../dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const wanted = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1])
const seen = new Map()

while (wanted.length > 0) {
  const file = wanted.pop()
  if (seen.has(file)) continue
  const source = readFileSync(join(dist, file), 'utf8')
  seen.set(file, gzipSync(source, { level: 9 }).length)
  for (const match of source.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g))
    wanted.push(join(dirname(file), match[1]))
}

const total = [...seen.values()].reduce((sum, size) => sum + size, 0)
for (const [file, size] of seen) console.log(`${String(size).padStart(7)}  ${file}`)
console.log(`${String(total).padStart(7)}  script before first use, compressed; at most ${LIMIT}`)
process.exit(total > LIMIT ? 1 : 0)
