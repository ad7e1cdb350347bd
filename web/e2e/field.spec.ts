import { type Page, expect, test } from '@playwright/test'
import { newPhone, residentId } from './people'
import { expectToFit, pickDwelling } from './phone'
import { passwordOf } from './staff'

const next = (page: Page) => page.locator('form .actions .button').first().click()

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/field/')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(passwordOf(login))
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation', { name: '主要' })).toBeVisible()
}

test('a volunteer registers somebody without a phone', async ({ page }) => {
  await signIn(page, 'volunteer')
  await expectToFit(page)
  await page.getByRole('link', { name: '替没有手机的人登记' }).click()
  await page.getByText('没有手机，或不会用').click()
  await page.getByRole('button', { name: '继续' }).click()
  await pickDwelling(page)
  await next(page)
  await page.getByLabel('姓名').fill('王桂英')
  await page.getByLabel('身份证号码').fill(residentId('1942-03-09', 204))
  await next(page)
  await expect(page.getByText(/王桂英 \d+岁/)).toBeVisible()
  await page.getByText('不用智能手机').click()
  await next(page)
  await page.getByRole('button', { name: '家里没有电话，有事上门说' }).click()
  await expect(page.getByText('家里没有电话')).toBeVisible()
  await expectToFit(page)
  await next(page)
  await expect(page.getByRole('heading', { name: '登记好了' })).toBeVisible()
  await expect(page.locator('.receipt__number')).toHaveText(/^\w{4}-\w{4}$/)

  await page.getByRole('link', { name: '再登记一户' }).click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('what a volunteer has begun is still there after a reload', async ({ page }) => {
  await signIn(page, 'volunteer')
  await page.goto('/field/register')
  await page.getByText('上门时顺便登记').click()
  await page.getByRole('button', { name: '继续' }).click()
  await pickDwelling(page)
  await next(page)
  await page.getByLabel('姓名').fill('赵立新')
  await page.getByLabel('身份证号码').fill(residentId('1975-11-03', 117))
  await page.getByText('电话、户口所在地（可以不写）').click()
  await page.getByLabel('这个人自己的电话').fill(newPhone())
  await page.getByRole('button', { name: '加上这个人' }).click()
  await page.reload()
  await expect(page.locator('.people b', { hasText: '赵立新' })).toBeVisible()
})

test('the field door opens without a line', async ({ page, context }) => {
  await signIn(page, 'volunteer')
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null)
  await page.reload()
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('没有网')).toBeVisible()
  await context.setOffline(false)
})
