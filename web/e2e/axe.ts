import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  id: string
  nodes: { target: string[] }[]
}

/** What axe finds on a page, as "rule: where". */
export async function violations(page: Page): Promise<string[]> {
  // not as a script tag: our pages run only scripts of their own
  await page.evaluate(source)
  const found = await page.evaluate(async (rules) => {
    const axe = (window as unknown as { axe: { run: (what: object) => Promise<{ violations: Finding[] }> } }).axe
    return (await axe.run({ runOnly: rules })).violations
  }, RULES)
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
