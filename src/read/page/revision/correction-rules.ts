/** A way in which publishers say that they corrected an article. */
interface CorrectionRule {
  name: string
  pattern: RegExp
}

/** Each matches at the beginning of a block, or a sentence anywhere in it, as its pattern says. */
export const correctionRules: readonly CorrectionRule[] = [
  // A heading word with its colon or dash: "Correction:", "Corrections (May 3):", "CLARIFICATION —".
  {
    name: 'headed-english',
    pattern:
      /^[[(*\s]*(?:corrections?|clarification|correction and clarification|erratum|editor[’']s note: correction)\b[^.:—–]{0,40}\s*[:—–]/i,
  },
  {
    name: 'earlier-version-english',
    pattern:
      /\b(?:an?|the|this article[’']s) (?:earlier|previous|prior|original|first|initial) (?:version|edition|headline) (?:of|on|to) (?:this|the) (?:article|story|report|post|piece|page|headline|column)|\b(?:the )?(?:original|first|earlier|previous) version of this (?:article|story|report|post|piece)/i,
  },
  {
    name: 'was-corrected-english',
    pattern:
      /\bthis (?:article|story|report|post|piece|headline|column) (?:has been|was) (?:corrected|amended|clarified|(?:updated|revised|edited|changed) to (?:correct|clarify|fix|reflect))/i,
  },
  {
    name: 'headed-german',
    pattern: /^[[(*\s]*(?:korrekturhinweis|korrektur|berichtigung|richtigstellung)\b[^.:—–]{0,40}\s*[:—–]/i,
  },
  {
    name: 'earlier-version-german',
    pattern:
      /\bin (?:einer|der) (?:früheren|ersten|vorigen|vorherigen|ursprünglichen|älteren) (?:version|fassung)(?: (?:dieses|des) (?:artikels|textes|beitrags|berichts))?|\bwir haben (?:das|den fehler|die stelle|die angabe) (?:korrigiert|berichtigt)/i,
  },
  {
    name: 'headed-french',
    pattern: /^[[(*\s]*(?:corrections?|correctif|rectificatif|erratum|précision)\b[^.:—–]{0,40}\s*[:—–]/i,
  },
  {
    name: 'earlier-version-french',
    pattern:
      /\b(?:une|la) (?:première|précédente) version de (?:cet? article|ce texte)|\b(?:une|la) version (?:précédente|antérieure|initiale) de (?:cet? article|ce texte)|\bcet article a été (?:corrigé|rectifié)/i,
  },
  {
    name: 'spanish',
    pattern:
      /^[[(*\s]*(?:corrección|correcciones|fe de erratas?|rectificación)\b[^.:—–]{0,40}\s*[:—–]|\b(?:una|la) (?:primera )?versión (?:anterior|previa|original) de (?:este|esta) (?:artículo|noticia|texto)/i,
  },
]

/** Longest block that is still a note, characters: an article about corrections is longer. */
const LONGEST_NOTE = 1200

/** The blocks of a text (one a line) in which its publisher says that something was corrected. */
export function correctionsIn(text: string): string[] {
  return text
    .split('\n')
    .map((block) => block.trim())
    .filter((block) => block !== '' && block.length <= LONGEST_NOTE)
    .filter((block) => correctionRules.some(({ pattern }) => pattern.test(block)))
}
