import { computed, ref, shallowRef, watch } from 'vue'
import { ageOn } from '@/i18n/dates'
import { type Member, without } from './form'
import { type MemberDraft, type MemberFault, draftOf, faultsOf, isUntouched, memberOf } from './memberDraft'

/** The household while it is being typed: who is in it, and the one person whose fields are open. */
export function useMembers(start: Member[], changed: (members: Member[]) => void) {
  const members = shallowRef(start)
  /** Position of the person in the form; past the end for a new one, undefined when the form is closed. */
  const at = ref<number | undefined>(start.length === 0 ? 0 : undefined)
  const draft = ref<MemberDraft>(draftOf())
  const faults = shallowRef<MemberFault[]>([])
  const gone = shallowRef<{ member: Member; before: Member[] }>()

  const isNew = computed(() => at.value !== undefined && at.value >= members.value.length)
  const guardians = computed(() =>
    members.value.flatMap((member, position) => {
      const grown = position !== at.value && (!member.birthDate || ageOn(member.birthDate) >= 18)
      return grown ? [{ value: String(position), label: member.name }] : []
    }),
  )

  function faultsNow(): MemberFault[] {
    const others = members.value.filter((_, other) => other !== at.value)
    const taken = others.flatMap((other) => other.document.number ?? [])
    return faultsOf(draft.value, at.value === 0, taken)
  }

  // a mistake that has been put right is no longer shown; new ones wait until the person is done
  watch(
    draft,
    () => {
      if (faults.value.length === 0) return
      const still = faultsNow()
      const kept = faults.value.filter(({ field }) => still.some((fault) => fault.field === field))
      if (kept.length < faults.value.length) faults.value = kept
    },
    { deep: true },
  )

  function open(position: number): void {
    at.value = position
    draft.value = draftOf(members.value[position])
    faults.value = []
    gone.value = undefined
  }

  function set(next: Member[]): void {
    members.value = next
    changed(next)
  }

  /** Takes the person in; false with `faults` when something is wrong. */
  function keep(): boolean {
    const position = at.value
    if (position === undefined) return true
    faults.value = faultsNow()
    if (faults.value.length > 0) return false
    const next = [...members.value]
    next[position] = memberOf(draft.value, position === 0, members.value[position]?.needs ?? [])
    at.value = undefined
    set(next)
    return true
  }

  function remove(): void {
    const position = at.value ?? -1
    const member = members.value[position]
    if (!member) return
    gone.value = { member, before: members.value }
    at.value = undefined
    set(without(members.value, position))
  }

  function undo(): void {
    if (gone.value) set(gone.value.before)
    gone.value = undefined
  }

  /** Leaves the form without the person who was begun; only when nothing was typed. */
  function closeIfUntouched(): boolean {
    if (at.value !== undefined && isNew.value && members.value.length > 0 && isUntouched(draft.value))
      at.value = undefined
    return at.value === undefined
  }

  return { members, at, draft, faults, gone, isNew, guardians, open, keep, remove, undo, closeIfUntouched }
}
