import { expect, test } from '@playwright/test'
import { newPhone, residentId } from './people'
import { expectToFit, pickDwelling, signIn } from './phone'

test('a household of eight is asked one thing and answers in one tap', async ({ page }) => {
  await page.goto('/register')
  await signIn(page, newPhone())
  await pickDwelling(page)
  const next = page.locator('form .actions .button').first()
  await next.click()
  for (let at = 0; at < 8; at++) {
    if (at > 0) await page.getByRole('button', { name: '再加一个人' }).click()
    await page.getByLabel('姓名').fill(`孔庆${'春夏秋冬东南西北'.charAt(at)}`)
    if (at > 0) await page.getByLabel('是您的什么人').selectOption('TENANT')
    await page.getByLabel('身份证号码').fill(residentId(`198${String(at)}-05-1${String(at)}`, 101 + at * 2))
    await page.getByRole('button', { name: '加上这个人' }).click()
    await expect(page.locator('.people > li')).toHaveCount(at + 1)
  }
  await next.click()
  await page.getByText('都没有', { exact: true }).click()
  await next.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('发送前请看一遍')
  await next.click()

  await expect(page.getByRole('heading', { name: '登记好了' })).toBeVisible()
  await page.getByRole('link', { name: '现在回答' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('8')
  await expectToFit(page)
  await page.locator('.answer').first().click()
  await expect(page.getByRole('heading', { name: '登记好了' })).toBeVisible()
  await expect(page.getByRole('link', { name: '现在回答' })).toHaveCount(0)
})
