import { expect, it } from 'vitest'
import { ageOn, clockWords, dateWords, momentWords } from './dates'

const now = new Date('2021-08-11T08:20:00Z') // 16:20 in Shanghai

it('says today, tomorrow and yesterday as people in Shanghai count', () => {
  expect(momentWords('2021-08-11T06:30:00Z', 'zh-CN', now)).toBe('今天 14:30')
  expect(momentWords('2021-08-11T16:30:00Z', 'zh-CN', now)).toBe('明天 0:30')
  expect(momentWords('2021-08-10T15:59:00Z', 'en', now)).toBe('yesterday 23:59')
})

it('names other days with their weekday, and other years', () => {
  expect(momentWords('2021-08-13T00:26:00Z', 'zh-CN', now)).toBe('8月13日 周五 8:26')
  expect(dateWords('2022-04-14T00:26:00Z', 'zh-CN', now)).toBe('2022年4月14日 周四')
  expect(dateWords('2021-08-12T00:26:00Z', 'en', now)).toBe('Thu 12 Aug')
})

it('writes hours without a leading zero', () => {
  expect(clockWords('2021-08-11T00:05:00Z')).toBe('8:05')
})

it('counts years to the day, in Shanghai', () => {
  expect(ageOn('1949-08-11', now)).toBe(72)
  expect(ageOn('1949-08-12', now)).toBe(71)
  expect(ageOn('1949-08-12', new Date('2021-08-11T16:00:00Z'))).toBe(72)
})
