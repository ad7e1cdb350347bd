import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { enter } from './staff'

test('a case is opened, a look-up asked for, and somebody else approves it', async ({ page, browser }) => {
  const number = `T-${String(Date.now()).slice(-8)}`
  await enter(page, 'tracer', '/desk/tracing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('流调')
  await page.keyboard.press('n')
  await page.locator('#case-number').fill(number)
  await page.locator('#case-setting').selectOption('BUS')
  await page.getByRole('button', { name: '建病例' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`病例 ${number}`)

  await page.keyboard.press('s')
  await page.locator('#statement-words').fill('付现金坐出租车去菜场')
  await page.getByRole('button', { name: '记下', exact: true }).click()
  await expect(page.getByText('付现金坐出租车去菜场')).toBeVisible()
  await page.keyboard.press('c')
  await page.locator('#card-number').fill('3100 4021 7788')
  await page.getByRole('button', { name: '记下', exact: true }).click()
  await expect(page.getByText('本人说的')).toBeVisible()

  await page.keyboard.press('a')
  await page.locator('#ask-note').fill('判定密接')
  await page.getByRole('button', { name: '请人批准' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const asked = page.getByRole('listitem').filter({ hasText: '等批准' })
  await expect(asked).toBeVisible()
  await expect(page.getByRole('link', { name: '看结果' })).toHaveCount(0)

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const second = await other.newPage()
  await enter(second, 'tracing-lead', '/desk/tracing/look-ups')
  await second.locator('tbody tr[data-row]').filter({ hasText: number }).locator('a').click()
  await second.keyboard.press('y')
  await expect(second.getByRole('dialog')).toBeVisible()
  await second.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await expect(second.locator('tbody tr[data-row]').filter({ hasText: number })).toHaveCount(0)
  await other.close()

  await expect(page.getByRole('link', { name: '看结果' })).toBeVisible()
})

test('an emergency names who stands by it, and is loud until they do', async ({ page, browser }) => {
  const number = `E-${String(Date.now()).slice(-8)}`
  await enter(page, 'tracer', '/desk/tracing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('流调')
  await page.keyboard.press('n')
  await page.locator('#case-number').fill(number)
  await page.getByRole('button', { name: '建病例' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`病例 ${number}`)
  await page.keyboard.press('a')
  await page.locator('#ask-emergency').check()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('马上会惊动人')
  await page.getByRole('button', { name: '紧急查询，马上看' }).click()
  await expect(page.getByText('这一项要填')).toBeVisible()
  await page.locator('#ask-second').selectOption({ index: 1 })
  await page.getByRole('button', { name: '紧急查询，马上看' }).click()
  await expect(page).toHaveURL(/look-ups\//)
  const lookUp = new URL(page.url()).pathname
  await page.goBack()
  await expect(page.getByText('紧急查询。')).toBeVisible()

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const second = await other.newPage()
  await enter(second, 'tracing-lead', lookUp)
  await second.getByRole('button', { name: '批准', exact: true }).click()
  await second.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await expect(second.getByRole('dialog')).toHaveCount(0)
  await expect(second.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)
  await expect(second.getByRole('heading', { level: 1 })).toContainText(number)
  await other.close()
})

test('the list of look-ups as a file, with its filter', async ({ page }) => {
  await enter(page, 'tracing-lead', '/desk/tracing/look-ups?state=APPROVED')
  await expect(page.locator('tbody tr[data-row]').first()).toBeVisible()
  await page.getByRole('button', { name: '导出' }).click()
  await page.locator('.menu__item').last().click()
  const file = page.locator('header a[download]')
  await expect(file).toBeVisible({ timeout: 30_000 })
  const downloading = page.waitForEvent('download')
  await file.click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text).toMatch(/^\ufeff查询编号,状态/)
  expect(text).toMatch(/^\d+,(批准了|时间到了),/m)
  expect(text).not.toContain('等批准')
})
