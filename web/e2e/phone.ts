import { type Page, expect } from '@playwright/test'

/** Signs a resident in with the code that a drill shows on the page. */
export async function signIn(page: Page, phone: string): Promise<void> {
  await page.locator('#phone').fill(phone)
  await page.locator('.actions .button').first().click()
  const code = await page.locator('.drill-code').innerText()
  await page.locator('#code').fill(code)
  await page.locator('.actions .button').first().click()
}

/** Taps down to a free dwelling: the first of every level, a random floor. */
export async function pickDwelling(page: Page): Promise<void> {
  const legend = page.locator('fieldset.group legend').first()
  await expect(legend).toBeVisible()
  for (let level = 0; level < 5; level++) {
    if (await page.locator('.tiles--floor').isVisible()) break
    const before = await page.locator('.rows--inline > div').count()
    const tiles = page.locator('fieldset.group').first().locator('.tile')
    await tiles.nth(Math.floor(Math.random() * (await tiles.count()))).click()
    await expect.poll(() => page.locator('.rows--inline > div').count()).toBeGreaterThan(before)
    await expect(page.locator('fieldset.group').first()).toBeVisible()
  }
  const floors = page.locator('.tiles--floor .tile')
  await floors.nth(Math.floor(Math.random() * (await floors.count()))).click()
  await page.locator('#pick-DWELLING-legend').waitFor()
  await page.locator('fieldset.group').last().locator('.tile').first().click()
}

/** No page may be wider than the phone. */
export async function expectToFit(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 390)
}
