/** How a language, or a region of it, writes numbers. */
interface NumberStyle {
  decimal: string
  /** Between groups of three digits. */
  group: string
  /** Digits of the whole part from which on it is grouped. */
  groupedFrom: number
}

const NARROW_SPACE = '\u202f'
const STYLES: Readonly<Record<string, NumberStyle>> = {
  de: { decimal: ',', group: '.', groupedFrom: 4 },
  'de-at': { decimal: ',', group: NARROW_SPACE, groupedFrom: 5 },
  'de-ch': { decimal: '.', group: '’', groupedFrom: 5 },
  'de-li': { decimal: '.', group: '’', groupedFrom: 5 },
  fr: { decimal: ',', group: NARROW_SPACE, groupedFrom: 4 },
  es: { decimal: ',', group: NARROW_SPACE, groupedFrom: 5 },
}
/** Where Spanish has a decimal point: Mexico, the north of Central America, Panama, Puerto Rico, the Dominican Republic, Peru. */
const SPANISH_WITH_POINT = /^es-(?:mx|us|pr|gt|hn|ni|pa|do|sv|pe|419)\b/
const POINT: NumberStyle = { decimal: '.', group: NARROW_SPACE, groupedFrom: 5 }

/**
 * Writes numbers as a locale does, from our own table, so that a page has the same bytes on every machine.
 *
 * @param locale BCP 47, lower case: German, French or Spanish of some region
 * @returns takes a number as JavaScript writes it, `1234.50`; its digits are kept
 */
export function numberWriter(locale: string): (number: string) => string {
  const { decimal, group, groupedFrom } = styleOf(locale)
  return (number) => {
    const [whole = '', fraction] = number.split('.')
    const digits = whole.replace('-', '')
    const grouped = digits.length < groupedFrom ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, group)
    return `${whole.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`
  }
}

function styleOf(locale: string): NumberStyle {
  if (SPANISH_WITH_POINT.test(locale)) return POINT
  return STYLES[locale] ?? STYLES[locale.split('-')[0] ?? ''] ?? POINT
}
