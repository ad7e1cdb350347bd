/** What can be filled from a file, and what kind of file each takes. */
const KINDS = {
  dwellings: 'sheet',
  rides: 'sheet',
  visits: 'sheet',
  'card-owners': 'sheet',
  'taps-shenzhen': 'taps',
  'taps-generic': 'taps',
  'taps-own': 'taps',
  'tap-mapping': 'mapping',
  network: 'network',
} as const

export type ImportList = keyof typeof KINDS

const ACCEPTED = {
  sheet: '.xlsx,.csv,text/csv',
  taps: '.csv,.txt,.gz,text/csv',
  mapping: '.properties,.mapping,.txt,text/plain',
  network: '.zip,application/zip',
}

export function isImportList(name: string): name is ImportList {
  return name in KINDS
}

export function kindOf(list: ImportList) {
  return KINDS[list]
}

export function accepted(list: ImportList) {
  return ACCEPTED[KINDS[list]]
}

/** A format that somebody else decides has no template. */
export function hasTemplate(list: ImportList) {
  return KINDS[list] === 'sheet' || list === 'taps-generic'
}
