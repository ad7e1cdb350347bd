import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { me } from '@/api/me'
import { emptyForm } from '@/registration/form'
import { forgetOnBehalf, useOnBehalf } from './useOnBehalf'

const dwelling = '14040301000200100302011002'
const signIn = (accountId: string) => (me.value = { accountId, kind: 'STAFF' } as never)

beforeEach(async () => {
  forgetOnBehalf()
  await nextTick()
  signIn('a1')
})

it('keeps a form over a page that is left and opened again', () => {
  useOnBehalf().save({ ...emptyForm(), dwelling }, 'who')
  expect(useOnBehalf().kept.value).toMatchObject({ form: { dwelling }, furthest: 'who' })
})

it('does not show the next volunteer on this phone what the last one typed', async () => {
  useOnBehalf().save({ ...emptyForm(), dwelling }, 'who')
  signIn('a2')
  expect(useOnBehalf().kept.value).toMatchObject({ form: emptyForm(), furthest: 'where' })
  await nextTick()
  expect(sessionStorage.getItem('shouwang.on-behalf')).not.toContain(dwelling)
})

it('leaves nothing behind when whoever typed it signs out', async () => {
  useOnBehalf().save({ ...emptyForm(), dwelling }, 'who')
  forgetOnBehalf()
  await nextTick()
  expect(useOnBehalf().kept.value.form).toEqual(emptyForm())
  expect(sessionStorage.getItem('shouwang.on-behalf')).not.toContain(dwelling)
})
