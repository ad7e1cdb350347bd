import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Page, expect } from '@playwright/test'

const home = process.env.SHOUWANG_HOME ?? resolve(import.meta.dirname, '../../var/home')

/** The password that the drill made up for one of its accounts; it keeps them in its home. */
export function passwordOf(login: string): string {
  const record = JSON.parse(readFileSync(join(home, 'drill.json'), 'utf8')) as { passwords: Record<string, string> }
  const password = record.passwords[login]
  if (!password) throw new Error(`the drill has no account ${login}`)
  return password
}

/** Opens a page of the desk as somebody: by keyboard, as people do it. */
export async function enter(page: Page, login: string, path = '/desk/'): Promise<void> {
  await page.goto(path)
  await expect(page.locator('#login')).toBeFocused()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(passwordOf(login))
  await page.keyboard.press('Enter')
  await expect(page.locator('.rail')).toBeVisible()
}

/** Types into the search and waits for its answer. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.locator('.palette')).toHaveCount(0)
  await page.keyboard.press('/')
  const input = page.getByRole('combobox')
  await expect(input).toBeFocused()
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/resident/search'))
  await page.keyboard.type(words)
  await answered
}

/** What an authenticator shows now for a secret in base 32 (RFC 6238). */
export function codeNow(secret: string): string {
  const bits = [...secret.replace(/[\s=]/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const beat = Buffer.alloc(8)
  beat.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(beat).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
