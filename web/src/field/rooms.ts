import field from '@/i18n/field'
import shared from '@/i18n/shared'
import registration from '@/registration/rooms'

/** The words of the field door. */
export default { shared, field, ...registration }
