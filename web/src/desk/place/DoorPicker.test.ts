import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { words } from '@/i18n'
import register from '@/i18n/register'
import shared from '@/i18n/shared'
import where from '@/i18n/where'
import type { Place } from '@/registration/usePlacePicker'
import DoorPicker from './DoorPicker.vue'

const COMMUNITY = '140403010002'
const place = (path: string, kind: Place['kind'], name: string): Place => ({
  path,
  kind,
  name,
  label: name,
  labelEn: '',
})

/** A compound of houses with one way in each, and one where that is not so. */
const below: Record<string, Place[]> = {
  [COMMUNITY]: [place('c1', 'COMPOUND', '广欣苑'), place('c2', 'COMPOUND', '香阅四季')],
  c1: [place('b1', 'BUILDING', '1'), place('b6', 'BUILDING', '6')],
  b6: [place('u1', 'UNIT', '1')],
  u1: [place('f1', 'FLOOR', '1'), place('f14', 'FLOOR', '14')],
  f1: [place('d101', 'DWELLING', '101')],
  f14: [place('d1402', 'DWELLING', '1402')],
  lone: [place('c1', 'COMPOUND', '广欣苑')],
  c2: [place('b3', 'BUILDING', '3')],
  b3: [place('u31', 'UNIT', '1'), place('u32', 'UNIT', '2')],
  u31: [place('f31', 'FLOOR', '1')],
  u32: [place('f32', 'FLOOR', '1')],
  f31: [place('d5', 'DWELLING', '5'), place('cellar', 'DWELLING', '地下室')],
}
let waiting: (() => void)[]
let broken: boolean
let picker: VueWrapper

beforeEach(() => {
  waiting = []
  broken = false
  vi.stubGlobal('fetch', async (request: Request) => {
    const items = below[new URL(request.url).searchParams.get('parent') ?? ''] ?? []
    await new Promise<void>((resolve) => waiting.push(resolve))
    const answer = broken ? { code: 'shared.unavailable', title: 'Not now' } : { items }
    const headers = { 'Content-Type': broken ? 'application/problem+json' : 'application/json' }
    return new Response(JSON.stringify(answer), { status: broken ? 500 : 200, headers })
  })
})
afterEach(() => {
  picker.unmount()
  vi.unstubAllGlobals()
})

/** Lets the lists arrive, in the order in which they were asked for, until none is missing. */
async function arrive() {
  await flushPromises()
  while (waiting.length > 0) {
    waiting.shift()?.()
    await flushPromises()
  }
}

function open(community = COMMUNITY) {
  picker = mount(DoorPicker, {
    props: { community, modelValue: undefined },
    global: { plugins: [words({ register, shared, where })] },
  })
}

async function type(text: string) {
  await picker.get('#where').setValue(text)
  await picker.get('#where').trigger('keydown', { key: 'Enter' })
}

const found = () => picker.emitted('update:modelValue')?.at(-1)?.[0]

describe('a door that is typed', () => {
  it('is found though its lists are still on their way', async () => {
    open()
    await arrive()
    await picker.get('select').setValue('c1')
    await type('6-1-1402')
    expect(picker.find('.error').exists()).toBe(false)
    await arrive()
    expect(found()).toBe('d1402')
    expect(picker.findAll('select')).toHaveLength(5)
  })

  it('is found before the only compound has been read', async () => {
    open('lone')
    await type('6-1-1402')
    await arrive()
    expect(found()).toBe('d1402')
  })

  it.each([
    ['3-1-5', 'd5'],
    ['3-1-地下室', 'cellar'],
  ])('is found though no floor can be told from it: %s', async (text, path) => {
    open()
    await arrive()
    await picker.get('select').setValue('c2')
    await type(text)
    await arrive()
    expect(found()).toBe(path)
  })

  it('is not found where there is none of that name', async () => {
    open('lone')
    await arrive()
    await type('6-9-1402')
    await arrive()
    expect(picker.find('.error').exists()).toBe(true)
    expect(picker.findAll('select')).toHaveLength(3)
    expect(found()).toBeUndefined()
  })

  it('is not said to be missing when its list could not be read', async () => {
    open('lone')
    await arrive()
    broken = true
    await type('6-1-1402')
    await arrive()
    expect(picker.find('.problem').exists()).toBe(true)
    expect(picker.find('#where-error').exists()).toBe(false)

    await type('99-1-101')
    await arrive()
    expect(picker.find('.problem').exists()).toBe(false)
    expect(picker.find('#where-error').exists()).toBe(true)
  })

  it('does not push aside what is chosen meanwhile', async () => {
    open()
    await arrive()
    await picker.get('select').setValue('c1')
    await type('6-1-1402')
    await picker.get('select').setValue('c2')
    await arrive()
    expect(found()).toBeUndefined()
  })
})
