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
const row = (page: Page, ...words: string[]) => words.reduce((all, hasText) => all.filter({ hasText }), rows(page))
const side = (page: Page) => page.locator('#answers-side')
const open = (page: Page, view: string, login = 'tracer') => enter(page, login, `${made.lookUp}?view=${view}`)
const clean = async (page: Page, what: string) => expect(await violations(page), what).toEqual([])

async function filter(page: Page, name: string, option: string, left: number) {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('button', { name: option, exact: true }).click()
  await expect(rows(page)).toHaveCount(left)
  await page.getByRole('button', { name: `${option} 去掉` }).click()
}

test('a look-up is asked for on the case, and opens once somebody else stands behind it', async ({ page, browser }) => {
  await enter(page, 'tracer', made.infected)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`病例 A-${made.run}`)
  await page.keyboard.press('a')
  await page.locator('#ask-note').fill(`再查一遍 ${made.run}`)
  await page.getByRole('button', { name: '请人批准' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const second = await other.newPage()
  await enter(second, 'tracing-lead', '/desk/tracing/look-ups')
  await row(second, `A-${made.run}`).locator('a').click()
  await second.keyboard.press('y')
  await second.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await expect(row(second, `A-${made.run}`)).toHaveCount(0)
  await other.close()

  await page.getByRole('link', { name: '看结果' }).first().click()
  await expect(page.getByRole('navigation', { name: '看什么' })).toBeVisible()
  await expect(page.getByText('郭*华（流调组长）')).toBeVisible()
})

test('what was refused or is over shows nothing, and says what to do', async ({ page }) => {
  await enter(page, 'tracer', made.refused)
  await expect(page.getByText('窗口太长，先问清楚行程')).toBeVisible()
  await expect(page.locator('.views')).toHaveCount(0)
  await clean(page, 'refused')

  // three days later
  await page.route(`**/api/tracing/look-ups/${made.lookUp.split('/').at(-1) ?? ''}`, async (route) => {
    const response = await route.fetch()
    const over = { open: false, standing: 'OVER', openUntil: '2026-03-01T00:00:00Z' }
    const json = { ...((await response.json()) as object), ...over }
    await route.fulfill({ response, json })
  })
  await page.goto(`${made.lookUp}?view=contacts`)
  await expect(page.getByRole('heading', { name: '看结果的时间过了' })).toBeVisible()
  await expect(page.locator('.views')).toHaveCount(0)
  await expect(page.locator('.water')).toHaveCount(0)
  await clean(page, 'over')
  await page.getByRole('link', { name: `A-${made.run}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`病例 A-${made.run}`)
})

test('a trajectory: rides, a visit, nights at home, and what the person says that does not fit', async ({ page }) => {
  await open(page, 'trajectory')
  const track = page.locator('.track').first()
  await expect(track.locator('.bar.is-ride')).toHaveCount(1)
  await expect(track.locator('.bar.is-venue')).toHaveCount(1)
  await expect(track.locator('.track__doubts')).toContainText('一上午没有出门')
  await track.locator('.bar.is-home').first().click()
  await expect(page.locator('.stay-facts')).toContainText('按登记推定')
  await page.getByText('列成表').first().click()
  await expect(page.getByRole('cell', { name: '登记', exact: true }).first()).toBeVisible()
  await expect(page.locator('.water text').first()).toContainText('流调员')
  await clean(page, 'trajectory')
})

test('contacts: the household first, each filter, why a score, and through whom', async ({ page }) => {
  await open(page, 'contacts')
  await expect(rows(page)).toHaveCount(13)
  await expect(rows(page).first()).toContainText('同一户')
  await rows(page).first().locator('.contact-name').click()
  await expect(side(page)).toContainText('起登记在同一户')
  await expect(side(page).locator('.encounter').first()).toContainText('没有人看见')

  await filter(page, '把握', '不能排除', 3)
  await filter(page, '判定', '密接', 13)
  await filter(page, '至少多久', '至少60分钟', 1)
  await page.getByRole('button', { name: '和2个病例都碰上' }).click()
  await expect(rows(page)).toHaveCount(12)
  await page.getByRole('button', { name: '和2个病例都碰上 去掉' }).click()
  await filter(page, '区县', '潞州区', 2)
  await expect(rows(page)).toHaveCount(13)

  await row(page, '祝*安', '苏K').locator('.contact-name').click()
  await expect(side(page).getByRole('heading', { name: /^为什么\d+分/ })).toBeVisible()
  await expect(side(page).locator('.encounter .addends').first()).toContainText('一起36分钟')
  await clean(page, 'contacts')

  await page.getByRole('button', { name: '第几层' }).click()
  await page.getByRole('button', { name: '接触者的接触者' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(side(page).locator('.encounter').first()).toContainText('经祝*安')
  await clean(page, 'contacts of contacts')
  await side(page).getByRole('link', { name: '经祝*安' }).click()
  await expect(rows(page)).toHaveCount(13)
  await expect(page.locator('tr[aria-selected="true"]')).toContainText('祝*安')
  await expect(side(page).getByRole('heading', { level: 2 }).first()).toContainText('祝*安')
})

test('time-space companions stand apart and are called weaker', async ({ page }) => {
  await open(page, 'contacts')
  await page.getByRole('button', { name: '看时空伴随' }).click()
  await expect(page.getByText('时空伴随不是接触者')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await clean(page, 'companions')
  await page.getByRole('button', { name: '回到接触的人' }).click()
  await expect(page.locator('.companion-note')).toContainText('1 名时空伴随')
})

test('the chain, as a picture and in words; what both cases had in common', async ({ page }) => {
  await open(page, 'chain')
  await expect(page.locator('.chain__node.is-case')).toHaveCount(2)
  await page.getByRole('button', { name: `B-${made.run}，碰上12人` }).click()
  await expect(page.locator('.chain__line.is-near')).toHaveCount(1)
  await page.getByText('列成字').click()
  await expect(page.locator('.chain-words .chain-list__group')).toHaveCount(2)
  await clean(page, 'chain')
  await page.getByRole('button', { name: /^祝\*安/ }).click()
  await page.getByRole('link', { name: '看他为什么算接触' }).click()
  await expect(page.locator('tr[aria-selected="true"]')).toContainText('祝*安')

  await page.getByRole('link', { name: '共同去过' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(`苏K ${made.run}`)
  await clean(page, 'in common')
})

test('a list is sent, the community answers and corrects itself, and the hit rate says so', async ({
  page,
  browser,
}) => {
  await open(page, 'contacts')
  await row(page, '同一户').locator('.tick').check()
  await page.getByRole('button', { name: '推送名单' }).click()
  await clean(page, 'sending')
  await page.getByRole('dialog').getByRole('button', { name: '推送1人' }).click()
  await expect(row(page, '同一户')).toContainText('等回音')

  const desk = await Office.of('desk')
  const task = await desk.task('FOLLOW_UP', made.household)
  await desk.post(`/api/work/tasks/${task}/take`, {})
  await desk.post(`/api/work/tasks/${task}/done`, { outcome: 'TESTED' })

  await page.reload()
  await expect(row(page, '同一户')).toContainText('采样了')
  await expect(page.locator('.follow-ups tbody tr').first()).toContainText('100%')
  await page.getByRole('button', { name: /^看名单/ }).click()
  await expect(page.locator('.followed')).toContainText('采样了')
  await clean(page, 'a list with its outcome')

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const community = await other.newPage()
  await enter(community, 'desk', '/desk/tasks')
  await community.getByRole('link', { name: '办好的' }).click()
  await row(community, '祝*满', '做了核酸').first().locator('a').click()
  await community.getByRole('dialog').getByLabel('没找到').check()
  await community.getByRole('button', { name: '记下' }).click()
  await expect(community.getByText('这一项要填')).toBeVisible()
  await community.locator('#correct-note').fill('电话打错了，本人没见到')
  await clean(community, 'correcting an outcome')
  await community.getByRole('button', { name: '记下' }).click()
  await expect(community.getByText('更正了', { exact: true })).toBeVisible()
  await expect(row(community, '祝*满', '没找到').first()).toBeVisible()
  await other.close()

  await page.reload()
  await expect(page.locator('.follow-ups tbody tr').first()).not.toContainText('100%')
})

test('a file and a print say who took it, by name and role, and for which look-up', async ({ page }) => {
  await open(page, 'contacts', 'tracing-lead')
  await expect(rows(page)).toHaveCount(13)
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('button', { name: /CSV/ }).click()
  const link = page.locator('a[download]')
  await expect(link).toBeVisible({ timeout: 20_000 })
  const arriving = page.waitForEvent('download')
  await link.click()
  const file = await readFile(await (await arriving).path(), 'utf8')
  expect(file).toContain('祝*安')
  expect(file).toMatch(/导出人：郭\*华 流调组长/)
  expect(file).toMatch(/查询编号：\d+/)

  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.water')).toBeVisible()
  await expect(page.locator('.paper-head')).toContainText('郭*华')
  await expect(page.locator('.views')).toBeHidden()
  await expect(page.locator('.filters').first()).not.toContainText('区县', { useInnerText: true })
  await expect(rows(page).first()).toBeVisible()
})

for (const [locale, width] of [
  ['zh-CN', 390],
  ['en-GB', 390],
  ['en-GB', 1440],
] as const) {
  test.describe(`${locale} ${width}`, () => {
    test.use({ locale, viewport: { width, height: 900 } })

    test('every answer fits its page', async ({ page }) => {
      await open(page, 'trajectory')
      for (const view of [
        'trajectory',
        'contacts',
        'contacts&order=2',
        'contacts&grade=COMPANION',
        'chain',
        'common',
      ]) {
        await page.goto(`${made.lookUp}?view=${view}`)
        await expect(page.locator('.track, .answers tbody tr, .chain__node').first()).toBeVisible()
        await expectToFit(page)
        if (width === 1440 && view.startsWith('contacts')) {
          const table = page.locator('.scroll-x').first()
          expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth), view).toBe(0)
        }
      }
    })
  })
}
