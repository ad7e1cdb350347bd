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
  await settled(page)
  const found = await page.evaluate(async (rules) => {
    const axe = (window as unknown as { axe: { run: (what: object) => Promise<{ violations: Finding[] }> } }).axe
    return (await axe.run({ runOnly: rules })).violations
  }, RULES)
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** A dialog that is still fading in has colours of its own; what moves for ever is not waited for. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((one) => one.finished))
  })
}
