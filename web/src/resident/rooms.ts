import myRecord from '@/i18n/myRecord'
import registrations from '@/i18n/registrations'
import resident from '@/i18n/resident'
import shared from '@/i18n/shared'

/** The words of the resident's door; those of the registration come with its pages. */
export default { shared, resident, registrations, myRecord }
