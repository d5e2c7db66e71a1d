import { type Clues, metaContent } from '../metadata/clues.ts'
import { textIn } from '../metadata/linked-data.ts'
import { detectLanguage } from './detect-language.ts'

/** A BCP 47 tag in its usual case, or undefined: `en_us` gives `en-US`. */
export function languageTag(text: string | undefined): string | undefined {
  const match = text?.trim().match(/^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:$|[-_,;.\s])/i)
  if (!match) return undefined
  const [, language = '', script, region] = match
  const parts = [
    language.toLowerCase(),
    script && script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase(),
    region?.toUpperCase(),
  ]
  return parts.filter(Boolean).join('-')
}

/** Language of a page: what it says, unless its text is plainly in another; detected where it says nothing. */
export function pageLanguage(clues: Clues, text: string): string | undefined {
  const said =
    languageTag(clues.lang) ??
    languageTag(textIn(clues.linkedData.article?.inLanguage)) ??
    languageTag(metaContent(clues, 'og:locale', 'content-language', 'dc.language', 'language'))
  if (said && !isDoubtful(said, text)) return said
  return detectLanguage(text) ?? said
}

const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** Templates say `en` for any language: a text in another script, or a long one, is looked at. */
function isDoubtful(said: string, text: string): boolean {
  if (!said.startsWith('en')) return false
  const sample = text.slice(0, 1_000)
  const foreign = sample.match(OTHER_SCRIPT)?.length ?? 0
  return foreign > sample.length / 5 || (sample.length >= 200 && !/\b(?:the|and|of|to|is)\b/i.test(sample))
}
