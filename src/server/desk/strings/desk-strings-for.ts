import { de } from './de.ts'
import type { DeskStrings } from './desk-strings.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

const LANGUAGES: readonly DeskStrings[] = [en, fr, de, es]

/** The words for a locale such as `de-at`; English where we have no others. */
export function deskStringsFor(locale: string): DeskStrings {
  const language = locale.toLowerCase().split('-')[0]
  return LANGUAGES.find((strings) => strings.language === language) ?? en
}
