import access from '@/i18n/access'
import accounts from '@/i18n/accounts'
import answers from '@/i18n/answers'
import audit from '@/i18n/audit'
import care from '@/i18n/care'
import casework from '@/i18n/casework'
import chain from '@/i18n/chain'
import contacts from '@/i18n/contacts'
import desk from '@/i18n/desk'
import exercise from '@/i18n/exercise'
import followUps from '@/i18n/followUps'
import imports from '@/i18n/imports'
import people from '@/i18n/people'
import places from '@/i18n/places'
import register from '@/i18n/register'
import reveal from '@/i18n/reveal'
import review from '@/i18n/review'
import secondLooks from '@/i18n/secondLooks'
import shared from '@/i18n/shared'
import sources from '@/i18n/sources'
import lookUps from '@/i18n/lookUps'
import tracing from '@/i18n/tracing'
import today from '@/i18n/today'
import trajectory from '@/i18n/trajectory'
import where from '@/i18n/where'
import who from '@/i18n/who'
import work from '@/i18n/work'

/** The rooms of this door. */
export const rooms = {
  shared,
  desk,
  access,
  today,
  people,
  reveal,
  review,
  secondLooks,
  register,
  work,
  tracing,
  lookUps,
  sources,
  casework,
  exercise,
  places,
  imports,
  accounts,
  audit,
  where,
  who,
  care,
  answers,
  trajectory,
  contacts,
  followUps,
  chain,
}
