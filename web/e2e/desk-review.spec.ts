import { expect, test } from '@playwright/test'
import { enter } from './staff'

test('a reviewer clears the queue without a mouse', async ({ page }) => {
  test.setTimeout(600_000)
  await enter(page, 'reviewer', '/desk/review')
  const heading = page.locator('#case')
  const empty = page.getByRole('heading', { name: /都看完了|剩下的都在别人手上/ })
  const key = (letter: string) => page.locator('.choose .key', { hasText: letter.toUpperCase() })
  await expect(heading.or(empty)).toBeVisible()
  const wishes = ['p', 'r', 't', 'p', 'm']

  /** Presses it and waits for the next case, or for the end. */
  async function decide(letter: string, before: string) {
    await page.keyboard.press(letter)
    if (letter === 't') {
      await expect(page.locator('#call-note')).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(async () => {
      if (!(await empty.isVisible())) expect(await heading.innerText()).not.toBe(before)
    }).toPass()
  }

  let undone = false
  for (let step = 0; step < 400 && !(await empty.isVisible()); step++) {
    const before = await heading.innerText()
    // a household without a door cannot pass, some have nothing to ask or nobody to join
    const wish = wishes[step % wishes.length] ?? 'p'
    const letter = (await key(wish).count()) > 0 ? wish : (await key('p').count()) > 0 ? 'p' : 't'
    await decide(letter, before)
    if (letter !== 'p' || undone) continue
    undone = true
    await page.keyboard.press('u')
    await expect(heading).toHaveText(before)
    await expect(page.locator('.toast')).toContainText('撤回来了')
    await decide('p', before)
  }
  await expect(empty).toBeVisible()
})
