import { computed, reactive, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { type Schemas, answer, api } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { CareState } from '@/registration/care'
import { readPhone } from '@/registration/documents'
import { type NeedKind, NOTICE } from '@/registration/form'
import { draftOf, faultsOf, isChild, type MemberDraft, type MemberFault, memberOf } from '@/registration/memberDraft'
import type { Mistake } from '@/ui/ErrorSummary.vue'

export type Receipt = Schemas['OnBehalfReceipt']
export const REASONS = ['NO_PHONE', 'ASKED_DESK', 'AT_DOOR', 'HOTLINE'] as const

export interface PersonDraft {
  key: number
  draft: MemberDraft
  needs: NeedKind[]
  notes: CareState['note']
}

export interface OnBehalf {
  reason: (typeof REASONS)[number]
  community: string
  dwelling: string | undefined
  pending: boolean
  pendingText: string
  noPhone: boolean
  phone: string
  people: PersonDraft[]
}

let key = 0
const person = (): PersonDraft => ({ key: ++key, draft: draftOf(), needs: [], notes: {} })
const empty = (community: string): OnBehalf => ({
  reason: 'NO_PHONE',
  community,
  dwelling: undefined,
  pending: false,
  pendingText: '',
  noPhone: true,
  phone: '',
  people: [person()],
})

/** A household registered for somebody else: one page, the resident's own checks, the same effect. */
export function useOnBehalf(community: () => string) {
  const { t } = useI18n()
  const form = reactive<OnBehalf>(empty(community()))
  const tried = ref(false)
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  const receipt = shallowRef<Receipt>()

  const adults = (at: number) =>
    form.people.flatMap(({ draft }, other) =>
      other !== at && draft.name.trim() && !isChild(draft) ? [{ value: String(other), label: draft.name.trim() }] : [],
    )

  const faults = computed<MemberFault[][]>(() =>
    form.people.map(({ draft }, at) => {
      const taken = form.people.filter((_, other) => other < at).map((other) => other.draft.number.trim().toUpperCase())
      return faultsOf(draft, at === 0, taken.filter(Boolean))
    }),
  )

  function says(at: number, { field, why, reading }: MemberFault): string {
    const draft = form.people[at]?.draft
    const what =
      field === 'number'
        ? t(`who.wrong.${draft?.kind ?? 'NONE'}`)
        : t(`who.wrong.${field === 'birthDate' ? 'birth' : field}`)
    const twin = form.people.find(({ draft: other }) => other !== draft && other.number === draft?.number)
    const because = t(`who.why.${why}`, {
      count: reading?.count ?? 0,
      date: reading?.date ?? '',
      name: twin?.draft.name ?? '',
    })
    return `${what}${t('register.because')}${because}`
  }

  const own = computed<Mistake[]>(() => {
    const found: Mistake[] = []
    if (form.pending && form.pendingText.trim().length < 4)
      found.push({ field: 'pending', message: t('where.pending.short') })
    if (!form.pending && !form.dwelling) found.push({ field: 'where', message: t('register.doorMissing') })
    if (!form.noPhone && !readPhone(form.phone)) found.push({ field: 'phone', message: t('register.phoneWrong') })
    faults.value.forEach((list, at) =>
      list.forEach((fault) => found.push({ field: `p${String(at)}-${fault.field}`, message: says(at, fault) })),
    )
    return found
  })
  const refused = computed<Mistake[]>(() =>
    (problem.value?.errors ?? []).map(({ field, message }) => ({ field: idOf(field), message })),
  )
  const mistakes = computed(() => (!tried.value ? [] : own.value.length > 0 ? own.value : refused.value))

  /** `members[1].document.number` stands on this page as `p1-number`. */
  function idOf(field: string): string {
    const found = /^members\[(\d+)\]\.(?:document\.)?(\w+)/.exec(field)
    if (found) return `p${String(found[1])}-${found[2] === 'registeredResidence' ? 'residence' : String(found[2])}`
    if (field.startsWith('pendingAddress')) return 'pending'
    return field === 'dwelling' ? 'where' : field
  }

  function body(): Schemas['OnBehalfForm'] {
    return {
      reason: form.reason,
      dwelling: form.pending ? undefined : form.dwelling,
      pendingAddress: form.pending ? { community: form.community, text: form.pendingText.trim() } : undefined,
      phone: form.noPhone ? undefined : readPhone(form.phone),
      noPhone: form.noPhone,
      noticeVersion: NOTICE,
      members: form.people.map(({ draft, needs, notes }, at) =>
        memberOf(
          draft,
          at === 0,
          needs.map((kind) => ({ kind, ...(notes[kind]?.trim() ? { note: notes[kind].trim() } : {}) })),
        ),
      ),
    }
  }

  /** Sends once; false with `mistakes` or `problem` when it did not go. */
  async function send(): Promise<boolean> {
    tried.value = true
    problem.value = undefined
    if (own.value.length > 0 || busy.value) return false
    busy.value = true
    const sent = body()
    try {
      receipt.value = await answer(api.POST('/api/resident/registrations/on-behalf', { body: sent }))
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  function again() {
    Object.assign(form, empty(form.community))
    tried.value = false
    receipt.value = problem.value = undefined
  }

  return {
    form,
    mistakes,
    problem,
    receipt,
    busy,
    adults,
    errorAt: (field: string) => mistakes.value.find((mistake) => mistake.field === field)?.message,
    add: () => form.people.push(person()),
    remove: (at: number) => form.people.splice(at, 1),
    send,
    again,
  }
}
