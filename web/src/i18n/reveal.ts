import { room } from './room'

/** Seeing one masked value clear, and saying why. */
export default room({
  'zh-CN': {
    eye: '看清{who}的{field}，要写原因',
    title: '看清{who}的{field}',
    why: '为什么要看',
    purpose: {
      CONTACT: '联系本人',
      VERIFY: '核对登记',
      URGENT_CARE: '急事送医',
      DELIVERY: '送药送菜',
      CORRECTION: '改错',
      OTHER: '其他，写一句',
    },
    note: '写一句',
    noteHint: '不要写证件号和电话',
    noteMissing: '选“其他”要写一句原因',
    see: '看30秒',
    watched: '会记下您的名字、时间和原因，{who}自己查得到。',
    left: '还显示{n}秒',
    hide: '遮上',
    field: { NAME: '姓名', DOCUMENT: '证件号', PHONE: '电话', RESIDENCE: '户籍地址' },
    keys: '数字键选原因，回车看清',
  },
  en: {
    eye: 'See the {field} of {who}; you are asked why',
    title: 'See the {field} of {who}',
    why: 'Why do you need it',
    purpose: {
      CONTACT: 'To reach them',
      VERIFY: 'To check the registration',
      URGENT_CARE: 'Urgent medical care',
      DELIVERY: 'Medicine or food delivery',
      CORRECTION: 'To correct a mistake',
      OTHER: 'Something else, in a sentence',
    },
    note: 'In a sentence',
    noteHint: 'No ID or phone numbers here',
    noteMissing: 'For “something else” please write a sentence',
    see: 'See it for 30 s',
    watched: 'Your name, the time and the reason are recorded; {who} can see it.',
    left: 'shown for {n} s more',
    hide: 'Mask again',
    field: { NAME: 'name', DOCUMENT: 'ID number', PHONE: 'phone', RESIDENCE: 'registered residence' },
    keys: 'Digits choose the reason, Enter shows it',
  },
})
