/**
 * Light stemming: strips the endings that number and tense put on a word, so that `talks` meets `talk` and `bans` meets
 * `banned`. It only has to be the same for both texts; it need not find the dictionary form.
 */

type Stem = (word: string) => string

/** The first ending that fits is cut when at least `keep` letters stay. */
function endings(list: readonly string[], keep: number): Stem {
  return (word) => {
    for (const ending of list) {
      if (word.length >= ending.length + keep && word.endsWith(ending)) return word.slice(0, -ending.length)
    }
    return word
  }
}

/** `stopp` -> `stop`, but `fall`, `press` and `buzz` keep their double letter. */
function single(word: string): string {
  const last = word.at(-1) ?? ''
  return last === word.at(-2) && !'lsz'.includes(last) ? word.slice(0, -1) : word
}

function englishPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  return word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

function english(word: string): string {
  if (word.length < 4) return word
  let stem = englishPlural(word)
  if (stem.length > 5 && stem.endsWith('ing')) stem = single(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ed')) stem = single(stem.slice(0, -2))
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const stems: Readonly<Record<string, Stem>> = {
  en: english,
  de: endings(['ern', 'en', 'er', 'es', 'em', 'e', 's', 'n'], 4),
  nl: endings(['en', 'es', 'e', 's'], 4),
  fr: endings(['eaux', 'aux', 'ées', 'és', 'ée', 'er', 'es', 'é', 'e', 's', 'x'], 4),
  es: endings(['ciones', 'ción', 'os', 'as', 'es', 'o', 'a', 'e'], 4),
  pt: endings(['ções', 'ção', 'os', 'as', 'es', 'o', 'a', 'e'], 4),
  it: endings(['zioni', 'zione', 'i', 'e', 'o', 'a'], 4),
  sv: endings(['arna', 'erna', 'orna', 'ande', 'ens', 'en', 'et', 'ar', 'er', 'or', 'na', 's', 'a', 'e'], 4),
  ru: endings(
    [
      'ого',
      'ему',
      'ами',
      'ями',
      'ыми',
      'ой',
      'ей',
      'ов',
      'ев',
      'ам',
      'ям',
      'ах',
      'ях',
      'ом',
      'ем',
      'ую',
      'ая',
      'ый',
      'ий',
      'ые',
      'ие',
      'ы',
      'и',
      'а',
      'я',
      'у',
      'ю',
      'о',
      'е',
      'ь',
    ],
    4,
  ),
}

/** The stem of a lower-case word; languages without rules keep it as it is. */
export function stemOf(word: string, language: string): string {
  const stem = stems[language.slice(0, 2).toLowerCase()]
  return stem === undefined || /\d/.test(word) ? word : stem(word)
}
