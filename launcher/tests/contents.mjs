// contents.mjs ADDRESS HOME: what stands in a drill, one line a household, without what differs from run to run.
import { readFileSync } from 'node:fs'

const [address, home] = process.argv.slice(2)
const { passwords } = JSON.parse(readFileSync(`${home}/drill.json`, 'utf8'))

async function call(path, options = {}) {
  const answer = await fetch(address + path, options)
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status} ${await answer.text()}`)
  return answer
}

async function signIn(login) {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': crypto.randomUUID(),
    'X-Session': 'token',
  }
  const body = JSON.stringify({ login, password: passwords[login] })
  const answer = await call('/api/access/sign-in', { method: 'POST', headers, body })
  return { headers: { Authorization: `Bearer ${answer.headers.get('X-Session-Token')}` } }
}

async function householdsOf(login) {
  const session = await signIn(login)
  const rows = []
  for (let cursor = ''; cursor !== null; ) {
    const page = await (await call(`/api/resident/households?limit=100${cursor}`, session)).json()
    rows.push(...page.items)
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : null
  }
  return rows.map((row) =>
    [login, row.address, row.head, row.members, row.state, row.onBehalf, JSON.stringify(row.needs)].join(' | '),
  )
}

const reviews = await (await call('/api/resident/reviews', await signIn('reviewer'))).json()
const waiting = reviews.items.map((row) => ['waiting', row.address, row.head, row.reason].join(' | '))
const lines = [...(await householdsOf('desk')), ...(await householdsOf('neighbour')), ...waiting]
console.log(lines.sort().join('\n'))
