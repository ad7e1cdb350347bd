import { type Page, expect, test } from '@playwright/test'
import { violations } from './axe'
import { expectToFit } from './phone'
import { enter } from './staff'

const PAGES: [login: string, paths: string[]][] = [
  [
    'director',
    [
      'today',
      'people',
      'review',
      'review/second-looks',
      'register',
      'tasks',
      'places',
      'places/import',
      'settings',
      'nowhere',
    ],
  ],
  ['security', ['accounts']],
  ['auditor', ['audit']],
  [
    'tracer',
    [
      'tracing',
      'tracing/look-ups',
      'tracing/requests',
      'tracing/sources/rides',
      'tracing/sources/taps-generic',
      'tracing/sources/network',
      'tracing/sources/card-owners',
    ],
  ],
]

for (const theme of ['light', 'dark'] as const) {
  test(`no page of the desk breaks a rule of accessibility, ${theme}`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.addInitScript((scheme) => localStorage.setItem('shouwang.desk.scheme', scheme), theme)
    await page.goto('/desk/sign-in')
    await expect(page.locator('#login')).toBeFocused()
    expect(await violations(page), 'sign-in').toEqual([])
    for (const [login, paths] of PAGES) {
      await page.context().clearCookies()
      await enter(page, login)
      for (const path of paths) {
        await page.goto(`/desk/${path}`)
        await expect(page.locator('h1')).toBeAttached()
        await page.waitForLoadState('networkidle').catch(() => undefined)
        expect(await violations(page), path).toEqual([])
      }
      if (login !== 'director') continue
      await page.goto('/desk/people')
      await page.locator('tbody tr[data-row] a').first().click()
      await expect(page.locator('.members')).toBeVisible()
      expect(await violations(page), 'household').toEqual([])
    }
  })
}

for (const locale of ['zh-CN', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } })

    test('every page of the desk fits a phone', async ({ page }) => {
      test.setTimeout(240_000)
      for (const [login, paths] of PAGES) {
        await page.context().clearCookies()
        await enter(page, login)
        for (const path of paths) {
          await page.goto(`/desk/${path}`)
          await expect(page.locator('h1')).toBeAttached()
          await page.waitForLoadState('networkidle').catch(() => undefined)
          await expectToFit(page)
          expect(await tooWide(page), path).toEqual([])
        }
      }
    })
  })
}

/** What reaches over the right edge of a page that scrolls within itself; a table of figures may. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(
        (part) => !part.closest('.scroll-x, .visually-hidden') && part.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((part) => `${part.tagName}.${part.className}`),
  )
}
