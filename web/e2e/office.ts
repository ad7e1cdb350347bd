import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { passwordOf } from './staff'

const base = process.env.SHOUWANG_URL ?? 'http://localhost:8080'

/** Somebody of the drill who works through the public API, for what a journey finds when it begins. */
export class Office {
  private constructor(private readonly token: string) {}

  static async of(login: string): Promise<Office> {
    const answer = await fetch(`${base}/api/access/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), 'X-Session': 'token' },
      body: JSON.stringify({ login, password: passwordOf(login) }),
    })
    return new Office(answer.headers.get('X-Session-Token') ?? '')
  }

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(base + path, { headers: { Authorization: `Bearer ${this.token}` } })
    expect(answer.status, path).toBe(200)
    return (await answer.json()) as T
  }

  async post<T>(path: string, body: object): Promise<T> {
    return this.send<T>(path, JSON.stringify(body), 'application/json', randomUUID())
  }

  /** The open task of a kind about a household. */
  async task(kind: string, household: string): Promise<string> {
    const { items } = await this.get<{ items: { id: string; state: string; link?: string }[] }>(
      `/api/work/tasks?kind=${kind}&limit=200`,
    )
    const task = items.find((one) => one.state === 'OPEN' && one.link?.endsWith(household))
    expect(task, kind).toBeDefined()
    return task?.id ?? ''
  }

  /** Brings a file in three steps, as the page does; every row must be right. */
  async bring(list: string, area: string, csv: string): Promise<void> {
    const key = randomUUID()
    const job = `/api/shared/imports/${key}`
    await this.send(`/api/shared/imports?list=${list}&area=${area}`, csv, 'text/csv', key)
    await this.until(job, 'CHECKED')
    await this.post(`${job}/apply`, {})
    const done = await this.until(job, 'DONE')
    expect(done.wrong, list).toBe(0)
  }

  private async until(job: string, state: string): Promise<{ state: string; wrong: number }> {
    let now = { state: '', wrong: 0 }
    await expect
      .poll(async () => (now = await this.get<typeof now>(job)).state, { timeout: 30_000, message: job })
      .toBe(state)
    return now
  }

  private async send<T>(path: string, body: string, type: string, key: string): Promise<T> {
    const answer = await fetch(base + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': type, 'Idempotency-Key': key },
      body,
    })
    expect(answer.ok, `${path}: ${answer.ok ? '' : await answer.clone().text()}`).toBe(true)
    return (await answer.json()) as T
  }
}
