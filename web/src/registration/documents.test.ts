import { describe, expect, it } from 'vitest'
import { isRealDate, maskNumber, maskPhone, readDocument, readMobile, readPhone } from './documents'

const now = new Date('2021-08-11T08:00:00Z')
const read = (typed: string) => readDocument('RESIDENT_ID', typed, now)

describe('resident identity number', () => {
  it('takes birth date and sex out of a good number, however it is typed', () => {
    expect(read('11010519491231002x')).toEqual({
      number: '11010519491231002X',
      date: '1949-12-31',
      birthDate: '1949-12-31',
      sex: 'FEMALE',
    })
    expect(read('440524 19800101 0013')).toMatchObject({ number: '440524198001010013', sex: 'MALE' })
    expect(read('１１０１０５１９４９１２３１００２Ｘ').fault).toBeUndefined()
  })

  it.each([
    ['', 'missing'],
    ['1101051949123100', 'length'],
    ['110105491231002', 'old'],
    ['11010519491231A02X', 'letters'],
    ['990105194902300023', 'date'],
    ['000105194912310021', 'region'],
    ['110105202112310020', 'future'],
    ['110105194912310021', 'checksum'],
  ])('says what is wrong with %j: %s', (typed, fault) => {
    expect(read(typed).fault).toBe(fault)
  })
})

it('knows the shapes of the other documents', () => {
  expect(readDocument('PASSPORT', 'e 1234 5678').fault).toBeUndefined()
  expect(readDocument('PASSPORT', '护照').fault).toBe('shape')
  expect(readDocument('HONG_KONG_MACAU_PERMIT', 'H1234567800').fault).toBeUndefined()
  expect(readDocument('HONG_KONG_MACAU_PERMIT', 'X12345678').fault).toBe('shape')
  expect(readDocument('TAIWAN_PERMIT', '01234567').fault).toBeUndefined()
  expect(readDocument('FOREIGN_RESIDENCE_CARD', 'USA110076020203').fault).toBeUndefined()
  expect(readDocument('NONE', 'whatever')).toEqual({ number: '' })
})

it('refuses days that never were', () => {
  expect(isRealDate('2021-02-29')).toBe(false)
  expect(isRealDate('2020-02-29')).toBe(true)
})

it('takes a mobile with +86 or without, one from abroad, and a landline where a call will do', () => {
  for (const typed of [
    '13812341234',
    '+86 138 1234 1234',
    '0086-13812341234',
    '8613812341234',
    '１３８１２３４１２３４',
  ])
    expect(readMobile(typed)).toBe('13812341234')
  expect(readMobile('+1 213 373 4253')).toBe('+12133734253')
  for (const typed of ['1381234123', '23812341234', '0355-5550312', '']) expect(readMobile(typed)).toBeUndefined()
  expect(readPhone('(0355) 5550312')).toBe('03555550312')
  expect(readPhone('+86 355 5550312')).toBe('03555550312')
})

it('masks as the server does', () => {
  expect(maskNumber('321003198703121826')).toBe('3210**********1826')
  expect(maskPhone('13812341234')).toBe('138****1234')
})
