import { expect, test } from '@playwright/test'
import { enter } from './staff'

test('a call is taken and done, and everybody who looks sees it', async ({ page, browser }) => {
  await enter(page, 'desk', '/desk/tasks')
  const rows = page.locator('tbody tr[data-row]')
  await expect(rows.first()).toBeVisible()
  const free = rows.filter({ hasText: '没人接' }).first()
  const who = await free.locator('td').nth(2).innerText()
  const where = await free.locator('td').nth(3).innerText()

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const second = await other.newPage()
  await enter(second, 'director', '/desk/tasks')
  const same = second.locator('tbody tr[data-row]').filter({ hasText: who }).filter({ hasText: where }).first()
  await expect(same).toContainText('没人接')

  await free.locator('td').first().click()
  await page.keyboard.press('t')
  const mine = rows.filter({ hasText: who }).filter({ hasText: where }).first()
  await expect(mine).toContainText('我')
  await expect(same).not.toContainText('没人接')

  await mine.locator('td').first().click()
  await page.keyboard.press('d')
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('记下了').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await other.close()
})
