import { type Page, expect, test } from '@playwright/test'
import { violations } from './axe'
import { newPhone } from './people'
import { expectToFit, pickDwelling, signIn } from './phone'
import { passwordOf } from './staff'

/** A page as it stands: it fits, it says that this is a drill, and breaks no rule of accessibility. */
async function expectFit(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await expect(page.locator('.drill'), what).toBeVisible()
  await expectToFit(page)
  expect(await violations(page), what).toEqual([])
}

for (const locale of ['zh-CN', 'en-US']) {
  test.describe(locale, () => {
    test.use({ locale })

    test('no page of the resident breaks a rule of accessibility', async ({ page }) => {
      for (const path of ['/', '/notice', '/sign-in', '/sign-in?problem=access.entrance-failed']) {
        await page.goto(path)
        await expectFit(page, path)
      }
      await page.goto('/register')
      await signIn(page, newPhone())
      await expect(page).toHaveURL(/register/)
      await expectFit(page, 'where')
      await pickDwelling(page)
      await expectFit(page, 'where, picked')
      await page.locator('form .actions .button').first().click()
      await expect(page.locator('#name')).toBeVisible()
      await expectFit(page, 'who')
      await page.locator('form .actions .button').first().click()
      await expect(page.locator('.error-summary')).toBeFocused()
      await expectFit(page, 'who, with mistakes')
      for (const path of ['/registrations', '/my-record']) {
        await page.goto(path)
        await expect(page.locator('h1')).toBeVisible()
        await expectFit(page, path)
      }
    })

    test('no page of the field door breaks a rule of accessibility', async ({ page }) => {
      await page.goto('/field/')
      await page.locator('#login').fill('grid')
      await expectFit(page, 'sign-in')
      await page.locator('#password').fill(passwordOf('grid'))
      await page.keyboard.press('Enter')
      await expect(page.locator('.tabs')).toBeVisible()
      await expectFit(page, 'today')
      for (const path of ['/field/register', '/field/find']) {
        await page.goto(path)
        await expect(page.locator('h1')).toBeVisible()
        await expectFit(page, path)
      }
    })
  })
}

test('a way in that failed elsewhere is explained, and the phone number still works', async ({ page }) => {
  await page.goto('/sign-in?problem=access.entrance-failed')
  await expect(page.getByRole('alert')).toContainText('没能从那个应用登录')
  await signIn(page, newPhone())
  await expect(page).toHaveURL(/register/)
})
