import { expect, test } from '@playwright/test'
import { codeNow, enter } from './staff'

test('a new account sets its own password before its first work, and then a second factor', async ({
  page,
  browser,
}) => {
  const login = `desk-${String(Date.now()).slice(-7)}`
  await enter(page, 'security', '/desk/accounts')
  await expect(page.locator('tbody tr[data-row]').first()).toBeVisible()
  await page.keyboard.press('n')
  await page.locator('#account-name').fill('曹小满')
  await page.locator('#account-login').fill(login)
  await page.locator('#account-role').selectOption('VOLUNTEER')
  await page.getByRole('dialog').locator('#area-pick').selectOption('140403010002')
  await page.locator('#account-reason').fill('新来的志愿者')
  await page.getByRole('button', { name: '开账号' }).click()
  const once = await page.locator('.once code').innerText()
  await page.getByRole('button', { name: '记下了' }).click()

  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  const phone = await context.newPage()
  await phone.goto('/field/')
  await phone.locator('#login').fill(login)
  await phone.locator('#password').fill(once)
  await phone.keyboard.press('Enter')
  await expect(phone).toHaveURL(/before-work/)
  await phone.locator('#old').fill(once)
  await phone.locator('#fresh').fill('shanshui-4-jiangyou')
  await phone.locator('#repeat').fill('shanshui-4-jiangyou')
  await phone.keyboard.press('Enter')
  await expect(phone.getByRole('navigation', { name: '主要' })).toBeVisible()

  // which a drill does not ask for
  await phone.goto('/desk/settings')
  await phone.locator('#factor-password').fill('shanshui-4-jiangyou')
  await phone.keyboard.press('Enter')
  await phone.locator('#factor-proof').fill(codeNow(await phone.locator('.factor code').innerText()))
  await phone.keyboard.press('Enter')
  await expect(phone.locator('#factor-code')).toBeVisible()
  await context.close()
})

test('the audit says in words who did what and why, and finds one person', async ({ page }) => {
  await enter(page, 'auditor', '/desk/audit')
  const rows = page.locator('tbody tr[data-row]')
  await expect(rows.first()).toBeVisible()
  await expect(page.locator('tbody')).not.toContainText(/[a-z]+\.[a-z-]+|[A-Z]{3,}/)
  await page.getByLabel('谁', { exact: true }).fill('auditor')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/actor=auditor/)
  await expect(rows.first()).toContainText('审计员')
  await page.getByLabel('做了什么').selectOption('audit.read')
  await expect(rows.first()).toContainText('查审计')
})

test('whoever may not read the audit is told that there is no such page', async ({ page }) => {
  await enter(page, 'desk', '/desk/audit')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
})
