import { expect, it } from 'vitest'
import { after, allowed, before } from './steps'

it('walks where, who, care, check, and back', () => {
  expect([after('where', 'where', false), after('who', 'who', true), after('care', 'care', false)]).toEqual([
    'who',
    'care',
    'check',
  ])
  expect(after('unlisted', 'where', false)).toBe('who')
  expect([before('where'), before('unlisted'), before('who'), before('phone')]).toEqual([
    undefined,
    'where',
    'where',
    'check',
  ])
})

it('returns whoever came from the summary, by way of care when somebody is new', () => {
  expect(after('where', 'check', false)).toBe('check')
  expect(after('who', 'check', false)).toBe('check')
  expect(after('who', 'check', true)).toBe('care')
  expect(after('phone', 'check', false)).toBe('check')
})

it('lets nobody get ahead of what has been filled in', () => {
  const nobody = { members: [], dwelling: 'd' }
  expect(allowed('check', 'who', nobody)).toBe('who')
  expect(allowed('check', 'check', nobody)).toBe('who')
  expect(allowed('care', 'check', { members: [] })).toBe('where')
  expect(allowed('unlisted', 'where', { members: [] })).toBe('unlisted')
})
