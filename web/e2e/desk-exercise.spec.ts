import { type Browser, expect, type Page, test } from '@playwright/test'
import { violations } from './axe'
import { enter } from './staff'

const step = (page: Page, n: number) => page.locator('.exercise__step').nth(n - 1)

/** Back where the steps are; a step that was done says so by itself. */
async function toExercise(page: Page, done: number) {
  await page.goto('/desk/tracing/exercise')
  await expect(step(page, done)).toContainText('做了')
}

/** The second person, who approves whatever waits. */
async function approveAll(browser: Browser) {
  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const second = await other.newPage()
  await enter(second, 'tracing-lead', '/desk/tracing/look-ups')
  const rows = second.locator('tbody tr[data-row]')
  await expect(rows.first()).toBeVisible()
  for (let left = await rows.count(); left > 0; left--) {
    await rows.first().locator('td').nth(1).click()
    await second.keyboard.press('y')
    await second.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
    await expect(rows).toHaveCount(left - 1)
  }
  await other.close()
}

/** Everybody on the first page who can be sent. */
async function push(page: Page) {
  await page.getByRole('button', { name: /选这页能推的/ }).click()
  await page.getByRole('button', { name: '推送名单' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^推送\d+人$/ })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the exercise leads from a case to a list, and compares the list with what was true', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await enter(page, 'tracer', '/desk/tracing')
  await page.getByRole('link', { name: '练习', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('流调练习')
  await expect(page.getByText('推送过名单，才能对答案。')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await step(page, 1).getByRole('link').click()
  await expect(page.getByText('晚上在家看电视，没有出门')).toBeVisible()
  await expect(page.locator('.exercise-back')).toContainText('下一步：问一次查询')
  await toExercise(page, 1)

  await step(page, 2).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('病例')
  await page.keyboard.press('a')
  await page.getByRole('button', { name: '请人批准' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await toExercise(page, 2)

  await approveAll(browser)
  await toExercise(page, 3)

  await step(page, 4).getByRole('link').click()
  await expect(page.locator('.track').first()).toBeVisible()
  await toExercise(page, 4)

  const why = page.waitForResponse((response) => /\/contacts\/\d+$/.test(response.url()))
  await step(page, 5).getByRole('link').click()
  await why
  await toExercise(page, 5)

  await step(page, 6).getByRole('link').click()
  await expect(page.locator('tbody tr', { hasText: '老槐树棋牌室' }).first()).toBeVisible()
  await toExercise(page, 6)

  await step(page, 7).getByRole('link').click()
  await push(page)
  await toExercise(page, 7)
  await step(page, 6).getByRole('link').click()
  await page.getByRole('link', { name: '接触的人' }).click()
  await push(page)

  await toExercise(page, 7)
  await step(page, 8).getByRole('link').click()
  const task = page.locator('tbody tr[data-row]').first()
  await task.locator('td').first().click()
  await page.keyboard.press('t')
  await expect(task).toContainText('我')
  await page.keyboard.press('d')
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('记下了').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await toExercise(page, 8)
  await expect(page.getByRole('status').filter({ hasText: '做完8步' })).toBeVisible()

  await page.getByRole('button', { name: '看答案' }).click()
  await expect(page.getByText('两个人都找到了')).toBeVisible()
  await expect(page.getByText('传给他们的人').last()).toBeVisible()
  expect(await violations(page)).toEqual([])
})
