import care from '@/i18n/care'
import desk from '@/i18n/desk'
import access from '@/i18n/deskAccess'
import accounts from '@/i18n/deskAccounts'
import audit from '@/i18n/deskAudit'
import people from '@/i18n/deskPeople'
import places from '@/i18n/deskPlaces'
import register from '@/i18n/deskRegister'
import reveal from '@/i18n/deskReveal'
import review from '@/i18n/deskReview'
import today from '@/i18n/deskToday'
import work from '@/i18n/deskWork'
import shared from '@/i18n/shared'
import where from '@/i18n/where'
import who from '@/i18n/who'

/** The rooms of this door. */
export const rooms = {
  shared,
  desk,
  access,
  today,
  people,
  reveal,
  review,
  register,
  work,
  places,
  accounts,
  audit,
  where,
  who,
  care,
}
