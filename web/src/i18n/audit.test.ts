import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '@/desk/audit/useAudit'
import audit from './audit'

const java = resolve(import.meta.dirname, '../../../app/src/main/java')

/** What the server records: the codes in whatever makes entries, except those that refuse something. */
const recorded = new Set(
  readdirSync(java, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => readFileSync(join(java, name), 'utf8'))
    .filter((source) => /\bAuditEvent\b|\brecord Entry\(/.test(source))
    .map((source) => source.replace(/(?:Invalid\.field|Fault|\.outcome)\([^;]*?"[a-z]+\.[a-z-]+"/g, ''))
    .flatMap((source) => [...source.matchAll(/"([a-z]+\.[a-z]+(?:-[a-z]+)*)"/g)].flatMap((found) => found[1] ?? [])),
)
const worded = (language: 'zh-CN' | 'en') =>
  Object.entries(audit[language].action).flatMap(([room, words]) => Object.keys(words).map((key) => `${room}.${key}`))

describe('what the audit says', () => {
  it.each(['zh-CN', 'en'] as const)('is in words in %s, whatever was recorded', (language) => {
    expect(recorded.size).toBeGreaterThan(50)
    expect(worded(language).sort()).toEqual([...recorded].sort())
  })

  it('can be asked for by what is recorded', () => {
    expect(ACTIONS.filter((action) => !recorded.has(action))).toEqual([])
  })
})
