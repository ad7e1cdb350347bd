import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { violations } from './axe'
import { Office } from './office'
import { type Outbreak, outbreak } from './outbreak'
import { expectToFit } from './phone'
import { enter } from './staff'

/** One outbreak for all of them: what a look-up answers, from the trajectory to the outcome of a list. */
let made: Outbreak
test.beforeAll(async () => {
  made = await outbreak()
})

const rows = (page: Page) => page.locator('tbody tr[data-row]')
const open = (page: Page, view: string, login = 'tracer') => enter(page, login, `${made.lookUp}?view=${view}`)

test('a trajectory: rides, a visit, nights at home, and what the person says that does not fit', async ({ page }) => {
  await open(page, 'trajectory')
  const track = page.locator('.track').first()
  await expect(track.locator('.bar.is-ride').first()).toBeVisible()
  await expect(track.locator('.bar.is-venue')).toHaveCount(1)
  expect(await track.locator('.bar.is-home').count()).toBeGreaterThan(2)
  await expect(track.locator('.track__doubts')).toContainText('一上午没有出门')
  await track.locator('.bar.is-home').first().click()
  await expect(page.locator('.stay-facts')).toContainText('按登记推定')
  await page.getByText('列成表').first().click()
  await expect(page.getByRole('cell', { name: '登记', exact: true }).first()).toBeVisible()
  await expect(page.locator('.water text').first()).toContainText('流调员')
  expect(await violations(page)).toEqual([])
})

test('contacts: the household first, each filter, and why a score', async ({ page }) => {
  await open(page, 'contacts')
  const household = rows(page).filter({ hasText: '同一户' })
  await expect(household).toHaveCount(1)
  await household.locator('.contact-name').click()
  await expect(page.locator('#answers-side')).toContainText('起登记在同一户')
  await expect(page.locator('#answers-side .encounter').first()).toContainText('没有人看见')

  const all = await rows(page).count()
  await page.getByLabel('把握').selectOption('POSSIBLE')
  await expect(rows(page)).toHaveCount(3)
  await page.getByLabel('把握').selectOption('')
  await page.getByLabel('至少多久').selectOption('60')
  await expect(rows(page)).toHaveCount(1)
  await page.getByLabel('至少多久').selectOption('')
  await expect(rows(page)).toHaveCount(all)
  await page.getByLabel('第几层').selectOption('2')
  await expect(rows(page).filter({ hasText: '次密接' }).first()).toBeVisible()
  await page.getByLabel('第几层').selectOption('')
  await page.getByLabel('区县').selectOption({ label: '潞州区' })
  await expect(rows(page)).not.toHaveCount(all)
  await page.getByLabel('区县').selectOption('')

  await rows(page).filter({ hasText: '祝*安' }).filter({ hasText: '苏K' }).locator('.contact-name').click()
  const side = page.locator('#answers-side')
  await expect(side.getByRole('heading', { name: /^为什么\d+分/ })).toBeVisible()
  await expect(side.locator('.addends').first()).toContainText('一起')
  expect(await violations(page)).toEqual([])
})

test('time-space companions stand apart and are called weaker', async ({ page }) => {
  await open(page, 'contacts')
  await expect(page.locator('.companion-note')).toContainText('1 名时空伴随')
  await page.getByRole('button', { name: '看时空伴随' }).click()
  await expect(page.getByText('时空伴随不是接触者')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('同一片')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '回到接触的人' }).click()
  await expect(page.locator('.companion-note')).toBeVisible()
})

test('the chain, as a picture and in words; what both cases had in common', async ({ page }) => {
  await open(page, 'chain')
  await expect(page.locator('.chain__node.is-case')).toHaveCount(2)
  await page.locator('.chain__node.is-meeting').first().click()
  await expect(page.locator('.chain__chosen')).not.toBeEmpty()
  await page.getByText('列成字').click()
  await expect(page.locator('.chain-words > li').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '共同去过' }).click()
  await expect(rows(page).first()).toContainText(`苏K ${made.run}`)
  expect(await violations(page)).toEqual([])
})

test('a list is sent, the community answers, and the hit rate says so', async ({ page }) => {
  await open(page, 'contacts')
  await rows(page).filter({ hasText: '同一户' }).locator('.tick').check()
  await page.getByRole('button', { name: '推送名单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '推送1人' }).click()
  await expect(rows(page).filter({ hasText: '同一户' })).toContainText('等回音')
  const desk = await Office.of('desk')
  const { items } = await desk.get<{ items: { id: string; state: string; openedAt: string }[] }>(
    '/api/work/tasks?kind=FOLLOW_UP&limit=200',
  )
  const task = items.filter((one) => one.state === 'OPEN').at(-1)
  await desk.post(`/api/work/tasks/${task?.id}/take`, {})
  await desk.post(`/api/work/tasks/${task?.id}/done`, { outcome: 'TESTED' })
  await expect(async () => {
    await page.reload()
    await expect(page.locator('.follow-ups tbody tr').first()).toContainText('100%')
  }).toPass()
  await page
    .getByRole('button', { name: /^看名单/ })
    .first()
    .click()
  await expect(page.locator('.followed')).toContainText('采样了')
})

test('a file says who took it, by name and role, and for which look-up', async ({ page }) => {
  await open(page, 'contacts', 'tracing-lead')
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: '导出' }).click()
  await page
    .getByRole('menuitem', { name: /CSV/ })
    .or(page.getByRole('button', { name: /CSV/ }))
    .first()
    .click()
  const link = page.locator('a[download]')
  await expect(link).toBeVisible({ timeout: 20_000 })
  const arriving = page.waitForEvent('download')
  await link.click()
  const file = await readFile(await (await arriving).path(), 'utf8')
  expect(file).toContain('流调组长')
  expect(file).not.toContain('TRACING_LEAD')
  expect(file).toMatch(/查询编号：\d+/)
})

test('what is not approved shows nothing', async ({ page }) => {
  await enter(page, 'tracer', made.waiting)
  await expect(page.getByRole('heading', { name: '等第二个人批准' })).toBeVisible()
  await expect(page.locator('.views')).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})

for (const [locale, width] of [
  ['zh-CN', 390],
  ['en-GB', 390],
  ['zh-CN', 1440],
  ['en-GB', 1440],
] as const) {
  test.describe(`${locale} ${width}`, () => {
    test.use({ locale, viewport: { width, height: 900 } })

    test('every answer fits its page', async ({ page }) => {
      await open(page, 'trajectory')
      for (const view of ['trajectory', 'contacts', 'contacts&grade=COMPANION', 'chain', 'common']) {
        await page.goto(`${made.lookUp}?view=${view}`)
        await expect(page.locator('h1')).toBeVisible()
        await page.waitForLoadState('networkidle').catch(() => undefined)
        await expectToFit(page)
        if (width === 1440 && view.startsWith('contacts')) {
          const over = await page
            .locator('.scroll-x')
            .first()
            .evaluate((box) => box.scrollWidth - box.clientWidth)
          expect(over, view).toBeLessThanOrEqual(0)
        }
      }
    })
  })
}
