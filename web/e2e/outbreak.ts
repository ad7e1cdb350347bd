import { Office } from './office'
import { residentId } from './people'

/** A case with a household, a bus and a café around it, made for one journey. */
export interface Outbreak {
  run: string
  /** Of the case and the one who lives with it. */
  household: string
  /** The page of the case with the household. */
  infected: string
  /** The page of a look-up of both cases, approved. */
  lookUp: string
  /** The page of one that was refused. */
  refused: string
}

const HOUR = 3_600_000
const local = (at: Date) => new Date(at.getTime() + 8 * HOUR).toISOString()
const day = (at: Date) => local(at).slice(0, 10)

interface Registered {
  householdId: string
}
interface Household {
  members: { personId: string }[]
}

export async function outbreak(): Promise<Outbreak> {
  const [desk, tracer, lead] = await Promise.all([Office.of('desk'), Office.of('tracer'), Office.of('tracing-lead')])
  const run = String(Date.now()).slice(-7)
  const { items } = await desk.get<{ items: { code: string; name: string }[] }>('/api/place/communities')
  const area = items.find((one) => one.name.includes('香阅四季'))?.code ?? ''
  const on = day(new Date(Date.now() - 48 * HOUR))
  // a corner of the map where no other journey was
  const spot = `${(25 + Math.random() * 20).toFixed(4)},${(85 + Math.random() * 35).toFixed(4)}`
  const numbers = [1961, 1963, 1971, 1975].map((year, at) => residentId(`${year}-0${at + 2}-11`, 200 + at))
  const [ill = '', , mate = '', near = ''] = numbers

  const register = async (...documents: (string | undefined)[]) => {
    const { householdId } = await desk.post<Registered>('/api/resident/registrations/on-behalf', {
      reason: 'ASKED_DESK',
      pendingAddress: { community: area, text: `菜场后面 ${run}` },
      noPhone: true,
      noticeVersion: '1',
      members: documents.map((number, at) => ({
        name: ['祝长安', '祝小满'][at],
        relation: at === 0 ? 'HEAD' : 'SPOUSE',
        document: { kind: 'RESIDENT_ID', number },
      })),
    })
    const { members } = await desk.get<Household>(`/api/resident/households/${householdId}`)
    return { household: householdId, person: members[0]?.personId }
  }
  const home = await register(ill, numbers[1])
  await register(mate)
  await register(near)

  const ride = (card: string, from: string, until: string, sure = 100) =>
    `${run}-${card},苏K ${run},26,${on} ${from},${on} ${until},${sure}\n`
  const stranger = Array.from({ length: 12 }, (_, at) => ride(`s${at}`, '07:20', `07:${30 + at}`, at < 9 ? 100 : 30))
  await tracer.bring(
    'rides',
    area,
    '卡号,车牌,线路,上车时间,下车时间,把握\n' +
      ride('ill', '07:10', '07:50') +
      ride('mate', '07:12', '07:48') +
      stranger.join('') +
      `${run}-mate,苏K2${run},8,${on} 12:00,${on} 12:30,100\n${run}-late,苏K2${run},8,${on} 12:05,${on} 12:30,100\n`,
  )
  await tracer.bring('card-owners', area, `卡号,证件号码,姓名,电话\n${run}-mate,${mate},祝长安,\n`)
  await tracer.bring(
    'visits',
    area,
    '证件号码,场所,类型,从,到,纬度,经度\n' +
      `${ill},茶馆 ${run},venue,${on} 13:00,${on} 15:00,${spot}\n` +
      `${near},面馆 ${run},venue,${on} 13:30,${on} 14:30,${spot}\n`,
  )

  const open = (number: string, who?: string) =>
    tracer.post<{ id: string }>('/api/tracing/cases', {
      number: `${number}-${run}`,
      area,
      kind: 'CONFIRMED',
      basis: 'ONSET',
      day: day(new Date(Date.now() - 24 * HOUR)),
      setting: 'BUS',
      person: who,
    })
  const holds = (infected: string, card: string) =>
    tracer.post(`/api/tracing/cases/${infected}/cards`, {
      card: `${run}-${card}`,
      evidence: 'INTERVIEW',
      lent: false,
    })
  const first = await open('A', home.person)
  const second = await open('B')
  await holds(first.id, 'ill')
  await holds(second.id, 's0')
  await tracer.post(`/api/tracing/cases/${first.id}/statements`, {
    kind: 'HOME',
    began: `${on}T06:00:00+08:00`,
    ended: `${on}T11:00:00+08:00`,
    words: '一上午没有出门',
  })
  const ask = (...cases: string[]) =>
    tracer.post<{ id: string }>('/api/tracing/look-ups', {
      cases,
      purpose: 'FIND_CONTACTS',
      from: new Date(Date.now() - 96 * HOUR).toISOString(),
      until: new Date().toISOString(),
      leastSeconds: 120,
    })
  const asked = await ask(first.id, second.id)
  await lead.post(`/api/tracing/look-ups/${asked.id}/approve`, {})
  const refused = await ask(second.id)
  await lead.post(`/api/tracing/look-ups/${refused.id}/refuse`, { note: '窗口太长，先问清楚行程' })
  return {
    run,
    household: home.household,
    infected: `/desk/tracing/cases/${first.id}`,
    lookUp: `/desk/tracing/look-ups/${asked.id}`,
    refused: `/desk/tracing/look-ups/${refused.id}`,
  }
}
