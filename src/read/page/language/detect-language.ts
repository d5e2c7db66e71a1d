import { eld } from 'eld/medium'

/** Characters looked at; more do not make the answer better. */
const SAMPLE = 1_500

/** Language of a text as ISO 639-1, undefined where it cannot be told with some certainty. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE)
  if (sample.trim().length < 20) return undefined
  const found = eld.detect(sample)
  return found.isReliable() && found.language !== '' ? found.language : undefined
}
