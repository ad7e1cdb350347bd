import { ref, shallowRef } from 'vue'
import { answer, api } from '@/api/client'
import { me } from '@/api/me'
import { Problem } from '@/api/problem'
import { type Form, emptyForm } from '@/registration/form'
import { type Step, further, isStep } from '@/registration/steps'

interface Kept {
  account: string
  step: Step
  form: Form
}

const KEPT_AS = 'shouwang.draft'

const form = shallowRef<Form>(emptyForm())
const furthest = ref<Step>('where')
const unsaved = ref(false)
/** There was something to go on with when the draft was read. */
const begun = ref(false)
let loadedFor: string | undefined

/**
 * The resident's unfinished registration: on the server, so that another phone can go on with it, and in this tab
 * until the server has it, so that a broken line loses nothing.
 */
export function useDraft() {
  return { form, furthest, unsaved, begun, load, save, drop }
}

async function load(): Promise<void> {
  const account = me.value?.accountId
  if (!account || loadedFor === account) return
  const kept = keptHere(account)
  const found = kept ?? (await onServer())
  form.value = found ? { ...emptyForm(), ...found.form } : emptyForm()
  furthest.value = found?.step ?? 'where'
  begun.value = found !== undefined
  loadedFor = account
  if (kept) {
    unsaved.value = true
    void push()
  }
}

function keptHere(account: string): Kept | undefined {
  const text = sessionStorage.getItem(KEPT_AS)
  const kept = text ? (JSON.parse(text) as Kept) : undefined
  if (kept?.account === account) return kept
  sessionStorage.removeItem(KEPT_AS)
  return undefined
}

async function onServer(): Promise<{ step: Step; form: Form } | undefined> {
  const { data } = await api.GET('/api/resident/draft').catch(nothingThere)
  if (!data || !isStep(data.step)) return undefined
  return { step: data.step, form: data.form as unknown as Form }
}

function nothingThere(thrown: unknown): { data?: undefined } {
  if (thrown instanceof Problem && thrown.status === 404) return {}
  throw thrown
}

/** Keeps the form; never waits for the server, and never fails for want of it. */
function save(next: Form, reached: Step): void {
  form.value = next
  furthest.value = further(furthest.value, reached)
  begun.value = true
  unsaved.value = true
  keepHere()
  void push()
}

/** Only for as long as the server has not got it: numbers of people do not stay in a browser. */
function keepHere(): void {
  const kept: Kept = { account: me.value?.accountId ?? '', step: furthest.value, form: form.value }
  if (unsaved.value) sessionStorage.setItem(KEPT_AS, JSON.stringify(kept))
  else sessionStorage.removeItem(KEPT_AS)
}

let pushing: Promise<void> = Promise.resolve()

/** Sends the newest state, one sending after the other. */
function push(): Promise<void> {
  const sent = form.value
  pushing = pushing.then(async () => {
    if (sent !== form.value || !unsaved.value) return
    try {
      const body = { step: furthest.value, form: { ...sent } }
      await answer(api.PUT('/api/resident/draft', { body }))
      if (sent === form.value) unsaved.value = false
      keepHere()
    } catch {
      // it stays in this tab; the next step, or the line coming back, tries again
    }
  })
  return pushing
}

/** The registration has been sent: nothing is left to go on with. */
async function drop(): Promise<void> {
  unsaved.value = begun.value = false
  form.value = emptyForm()
  furthest.value = 'where'
  sessionStorage.removeItem(KEPT_AS)
  await pushing
  await api.DELETE('/api/resident/draft').catch(() => undefined)
}

window.addEventListener('online', () => {
  if (unsaved.value) void push()
})

/** For tests, and for a phone that changes hands. */
export function forgetDraft(): void {
  loadedFor = undefined
  unsaved.value = begun.value = false
  form.value = emptyForm()
  furthest.value = 'where'
}
