import { type Page, expect, test } from '@playwright/test'
import { madeUpNetwork } from './network'
import { enter } from './staff'

test('a network and taps are brought, and rides are inferred from them', async ({ page }) => {
  const run = String(Date.now()).slice(-6)
  await enter(page, 'tracer', '/desk/tracing/sources/network')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('流调的数据来源')
  await bring(page, { name: 'gtfs.zip', mimeType: 'application/zip', buffer: madeUpNetwork(`K${run}`) })
  await page.getByRole('button', { name: '用这份线网，64个班次' }).click()
  await expect(page.getByText('线网换好了，64个班次')).toBeVisible()
  await expect(page.getByText('1条线路，20个站，64个班次')).toBeVisible()

  await page.getByRole('link', { name: '刷卡记录' }).click()
  await page.getByRole('link', { name: '通用格式' }).click()
  const day = new Date(Date.now() - 2 * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  const rows = [
    'card,time,line,vehicle,boarded,alighted,alighted-time,amount',
    `${run}0001,${day} 07:30:20,K${run}路,苏K ${run},,,,`,
    `${run}0002,${day} 07:34:10,K${run}路,苏K ${run},,,,`,
    `${run}0001,${day} 17:34:10,K${run}路,苏K ${run},,,,`,
    `${run}0003,昨天,K${run}路,苏K ${run},,,,`,
  ]
  await bring(page, { name: 'taps.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await expect(page.getByRole('cell', { name: '时间看不懂' })).toBeVisible()
  await page.getByRole('button', { name: '写进去，3次刷卡' }).click()
  await expect(page.getByText('多了3次刷卡')).toBeVisible()
  await expect(page.getByText('推算好了').first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('正在推算', { exact: true })).toHaveCount(0, { timeout: 60_000 })
})

async function bring(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  const another = page.getByRole('button', { name: '再导入一个文件' })
  await expect(page.locator('#import-file').or(another)).toBeVisible()
  if (await another.isVisible()) await another.click() // of an earlier run
  await page.locator('#import-file').setInputFiles(file)
  await expect(page.getByRole('region', { name: '试运行好了' })).toBeVisible({ timeout: 30_000 })
}
