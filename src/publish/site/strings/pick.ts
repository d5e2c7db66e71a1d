import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Strings } from './strings.ts'

const LANGUAGES: readonly Strings[] = [en, fr, de, es]

/** The words for a locale such as `de-at`; English where we have no others. */
export function stringsFor(locale: string): Strings {
  const language = locale.toLowerCase().split('-')[0]
  return LANGUAGES.find((strings) => strings.language === language) ?? en
}

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ckb', 'dv'])

/** Writing direction of a locale. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
