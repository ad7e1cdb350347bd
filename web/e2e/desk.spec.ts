import { violations } from './axe'
import { expect, test } from '@playwright/test'
import { newPhone, residentId } from './people'
import { enter, passwordOf, search } from './staff'

test('a wrong password says at its field how many tries are left', async ({ page }) => {
  await page.goto('/desk/')
  await page.locator('#login').fill('desk')
  await page.locator('#password').fill('not the password')
  await page.keyboard.press('Enter')
  await expect(page.locator('.has-error .error')).toContainText(/还能试\d次/)
  await expect(page.locator('#password')).toBeFocused()
  await page.locator('#password').fill(passwordOf('desk'))
  await page.keyboard.press('Enter')
  await expect(page.locator('.rail')).toBeVisible()
})

test('everybody sees the work that is theirs, and nothing else', async ({ page }) => {
  await enter(page, 'reviewer')
  await expect(page.locator('.rail li')).toHaveText([/今天/, /居民/, /审核/, /设置/])
  await page.goto('/desk/accounts')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
})

test('a figure of today leads to its list, an area to what is inside it', async ({ page }) => {
  await enter(page, 'director')
  await expect(page).toHaveURL(/\/desk\/today/)
  const households = page.locator('[data-figure="HOUSEHOLDS"]')
  await expect(households.locator('b')).not.toHaveText(/^0/)
  await page.locator('.figures-table tbody th a').first().click()
  await expect(page.locator('#areas')).toContainText('里面')
  await expect(page.locator('[data-figure="HOUSEHOLDS"] b')).not.toHaveText(/^0/)
  await page.goBack()
  await households.click()
  await expect(page.getByRole('heading', { level: 1, name: '居民' })).toBeVisible()
  await expect(page.locator('tbody tr[data-row]').first()).toBeVisible()
  await page.goBack()
  await page.locator('.figures-table tbody tr').first().locator('td a').first().click()
  await expect(page.locator('tbody tr[data-row]').first()).toBeVisible()
})

test('the list is walked, filtered and opened by keyboard', async ({ page }) => {
  await enter(page, 'director', '/desk/people')
  const rows = page.locator('tbody tr[data-row]')
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(rows.nth(1).locator('a')).toBeFocused()
  const address = await rows.nth(1).locator('a').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(address)
  await page.keyboard.press('Escape')
  await expect(rows.first()).toBeVisible()
  await page.getByRole('button', { name: '状态' }).click()
  await page.getByRole('button', { name: '已登记', exact: true }).click()
  await expect(page).toHaveURL(/state=REGISTERED/)
  await expect(rows.first()).toContainText('已登记')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('下一行、上一行')
})

test('the desk registers somebody without a phone and finds the household six ways', async ({ page }) => {
  const number = residentId('1951-03-09', 121)
  const phone = newPhone()
  await enter(page, 'desk', '/desk/register')
  await page.locator('.door-picker select').first().selectOption({ index: 1 })
  await page.locator('#where').fill('1-1-101')
  await page.keyboard.press('Enter')
  await expect(page.locator('.door-picker select')).toHaveCount(5)
  await page.getByLabel('家里没有能联系的手机').uncheck()
  await page.locator('#phone').fill(phone)
  await page.locator('#p0-number').fill(number)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.error-summary')).toBeFocused()
  await page.getByRole('link', { name: /姓名没有写/ }).click()
  await page.keyboard.type('冯晓岚')
  await page.getByLabel('独居').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('登记收下了')).toBeVisible()

  const found = page.getByRole('option').filter({ hasText: '冯*' })
  for (const words of ['冯晓岚', 'fengxiaolan', 'fxl', number, phone]) {
    await search(page, words)
    await expect(found.first(), words).toBeVisible()
  }
  await search(page, '1-1-101')
  await expect(page.getByRole('option').filter({ hasText: '1-1-101' }).first()).toBeVisible()

  await search(page, number)
  await expect(found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1-1-101')
  await expect(page.getByText(number)).toHaveCount(0)
  await page.getByRole('button', { name: /看清冯\*+的证件号/ }).click()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText(number)).toBeVisible()
  await expect(page.getByText(/还显示\d+秒/)).toBeVisible()
  await page.getByRole('button', { name: '遮上' }).click()
  await expect(page.getByText(number)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.event').filter({ hasText: '看清了' }).first()).toBeVisible()
})

test('a reviewer clears the queue without a mouse', async ({ page }) => {
  test.setTimeout(600_000)
  await enter(page, 'reviewer', '/desk/review')
  const heading = page.locator('#case')
  const empty = page.getByRole('heading', { name: /都看完了|剩下的都在别人手上/ })
  await expect(heading.or(empty)).toBeVisible()
  const actions = ['p', 'r', 't', 'p', 'm']

  for (let step = 0; step < 400 && !(await empty.isVisible()); step++) {
    const before = await heading.innerText()
    const key = actions[step % actions.length] ?? 'p'
    const possible =
      key === 'p' || key === 't' || (await page.locator('.choose .key', { hasText: key.toUpperCase() }).count()) > 0
    await page.keyboard.press(possible ? key : 'p')
    if (key === 't') {
      await expect(page.locator('#call-note')).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(async () => {
      if (await empty.isVisible()) return
      expect(await heading.innerText()).not.toBe(before)
    }).toPass()
    if (step === 1) {
      await page.keyboard.press('u')
      await expect(heading).toHaveText(before)
      await page.keyboard.press('p')
      await expect(heading.or(empty)).not.toHaveText(before)
    }
  }
  await expect(empty).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`no page of the desk breaks a rule of accessibility, ${theme}`, async ({ page }) => {
    await page.addInitScript((scheme) => localStorage.setItem('shouwang.desk.scheme', scheme), theme)
    await enter(page, 'director')
    for (const path of ['today', 'people', 'review', 'register', 'tasks', 'places', 'settings']) {
      await page.goto(`/desk/${path}`)
      await expect(page.locator('h1')).toBeAttached()
      await page.waitForLoadState('networkidle').catch(() => undefined)
      expect(await violations(page), path).toEqual([])
    }
  })
}
