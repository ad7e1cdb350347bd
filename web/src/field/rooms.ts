import care from '@/i18n/care'
import check from '@/i18n/check'
import field from '@/i18n/field'
import shared from '@/i18n/shared'
import where from '@/i18n/where'
import who from '@/i18n/who'

/** The words of the field door. */
export default { shared, field, where, who, care, check }
