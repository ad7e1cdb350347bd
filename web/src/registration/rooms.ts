import care from '@/i18n/care'
import check from '@/i18n/check'
import where from '@/i18n/where'
import who from '@/i18n/who'

/** The words of the pages of a registration. */
export default { where, who, care, check }
