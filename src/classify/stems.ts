/** Endings and prefixes of one language or script, so that a keyword meets the forms it is written in. */
type Stem = (word: string) => string

/** Cuts the first ending that fits when at least `keep` letters stay. */
function cut(word: string, endings: readonly string[], keep: number): string {
  const ending = endings.find((one) => word.length >= one.length + keep && word.endsWith(one))
  return ending === undefined ? word : word.slice(0, -ending.length)
}

function cutStart(word: string, starts: readonly string[], keep: number): string {
  const start = starts.find((one) => word.length >= one.length + keep && word.startsWith(one))
  return start === undefined ? word : word.slice(start.length)
}

/** `artificiell` and `artificiel` are one word. */
function single(word: string): string {
  return word.length > 4 ? word.replace(/([lnst])\1$/, '$1') : word
}

const NORDIC = ['arna', 'erna', 'orna', 'ene', 'ens', 'ets', 'en', 'et', 'ar', 'er', 'or', 'na', 's', 'a', 'e']
const IBERIAN = ['os', 'as', 'es', 's', 'o', 'a', 'e']

const german: Stem = (word) =>
  cut(word, ['ern', 'en', 'er', 'em', 'es', 'e', 's', 'n'], 4)
    .replace('ä', 'a')
    .replace('ö', 'o')
    .replace('ü', 'u')
    .replace('ß', 'ss')

/** By primary language subtag; languages that are not listed and not English are matched by English rules. */
const byLanguage: Readonly<Record<string, Stem>> = {
  de: german,
  nl: (word) => cut(word, ['en', 'es', 'e', 's'], 4),
  fr: (word) => single(cut(word, ['ées', 'ée', 'és', 'é', 'es', 'e', 's', 'x'], 4)),
  es: (word) => cut(word, IBERIAN, 4),
  pt: (word) => cut(word, IBERIAN, 4),
  it: (word) => cut(word, ['i', 'e', 'o', 'a'], 4),
  sv: (word) => cut(word, NORDIC, 4),
  da: (word) => cut(word, NORDIC, 4),
  nb: (word) => cut(word, NORDIC, 4),
  no: (word) => cut(word, NORDIC, 4),
}

/** After Larkey, Ballesteros and Connell, "Improving stemming for Arabic information retrieval: light stemming" (2002). */
const arabic: Stem = (word) => {
  const plain = word.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة$/, 'ه')
  const bare = cutStart(plain, ['وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال', 'و'], 3)
  return cut(bare, ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'], 3)
}

const KOREAN = [
  '에서',
  '에게',
  '으로',
  '까지',
  '부터',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
  '만',
]
const RUSSIAN =
  'ого его ому ему ыми ими ами ями ая яя ое ее ые ие ый ий ой ей ую юю ов ев ам ям ах ях ом ем ы и а я у ю о е ь'.split(
    ' ',
  )

/** By script: the letters themselves tell, whatever the article says of its language. */
const byScript: readonly (readonly [RegExp, Stem])[] = [
  [/\p{Script=Arabic}/u, arabic],
  [/\p{Script=Hangul}/u, (word) => cut(word, KOREAN, 2)],
  [/\p{Script=Cyrillic}/u, (word) => cut(word, RUSSIAN, 4)],
]

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}]*$/u

/** Languages that write compounds as one word. */
const COMPOUNDING = ['de', 'nl', 'sv', 'da', 'nb', 'no']

/** Primary subtag of a BCP 47 tag: `de` of `de-AT`. */
function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** The stem of a lower-case word by the rules of its script or language; undefined where English rules are to be used. */
export function stemIn(word: string, language: string): string | undefined {
  if (LATIN.test(word)) {
    const key = primary(language)
    return Object.hasOwn(byLanguage, key) ? byLanguage[key]?.(word) : undefined
  }
  return byScript.find(([script]) => script.test(word))?.[1](word)
}

/** Whether a language writes `wind turbine` as one word. */
export function isCompounding(language: string): boolean {
  return COMPOUNDING.includes(primary(language))
}
