import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { enter } from './staff'

const sheet = (name: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(['小区,楼栋,单元,楼层,房号,空置', ...rows].join('\r\n')),
})

/** Where a file is chosen; what was brought before waits there until somebody puts it away. */
async function openImport(page: Page) {
  await enter(page, 'director', '/desk/places/import')
  const file = page.locator('#import-file')
  const away = page.getByRole('button', { name: /^(不导入|再导入一个文件)$/ })
  await expect(file.or(away)).toBeVisible()
  if (await away.isVisible()) await away.click()
  await expect(file).toBeEnabled()
  return file
}

test('dwellings from a sheet: the faults are told first, then it counts, then it is taken back', async ({ page }) => {
  const compound = `新苑${String(Date.now()).slice(-6)}`
  const file = await openImport(page)
  await file.setInputFiles(
    sheet('dwellings.csv', [`${compound},1,1,1,101,`, `${compound},1,1,1,102,是`, `${compound},1,1,1,,`]),
  )
  await expect(page.locator('.import__totals')).toHaveText(/3.*2.*0.*1/s)
  const downloading = page.waitForEvent('download')
  await page.locator('a[href$="/faults"]').click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(compound)

  await page.getByRole('button', { name: '写进去，2户' }).click()
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await page.goto('/desk/places')
  await expect(page.getByText(compound)).toBeVisible()

  await page.goto('/desk/places/import')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('h2 [role=status]').getByText('撤销了')).toBeVisible()
  await page.goto('/desk/places')
  await expect(page.getByText('建一个小区')).toBeVisible()
  await expect(page.getByText(compound)).toHaveCount(0)
})

test('a file that is no sheet is refused and says what to do', async ({ page }) => {
  const file = await openImport(page)
  await file.setInputFiles({
    name: 'photo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  })
  await expect(page.locator('[role=alert], h2 [role=status]')).toBeVisible()
  await expect(page.locator('.import__totals')).toHaveCount(0)
})

test('the list in view as a file, masked and with its filter', async ({ page }) => {
  await enter(page, 'director', '/desk/people?over70=true')
  await expect(page.locator('tbody tr[data-row]').first()).toBeVisible()
  await page.getByRole('button', { name: '导出' }).click()
  await page.locator('.menu__item').last().click()
  const file = page.locator('header a[download]')
  await expect(file).toBeVisible({ timeout: 30_000 })
  const downloading = page.waitForEvent('download')
  await file.click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text.split('\n').length).toBeGreaterThan(50)
  expect(text).toContain('*')
  expect(text).not.toMatch(/9900\d{14}/)
})

test('second looks are walked by keyboard, down to the household behind one', async ({ page }) => {
  await enter(page, 'director', '/desk/review/second-looks')
  const rows = page.locator('tbody tr[data-row]')
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/people/)
  await expect(page.locator('.members')).toBeVisible()
})
