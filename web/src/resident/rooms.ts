import care from '@/i18n/care'
import check from '@/i18n/check'
import myRecord from '@/i18n/myRecord'
import registrations from '@/i18n/registrations'
import resident from '@/i18n/resident'
import shared from '@/i18n/shared'
import where from '@/i18n/where'
import who from '@/i18n/who'

/** The words of the resident's door. */
export default { shared, resident, where, who, care, check, registrations, myRecord }
