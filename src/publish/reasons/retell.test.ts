import fc from 'fast-check'
import { expect, test } from 'vitest'
import { german } from './de/phrases.ts'
import { SENTENCES, type Sentence } from './en/sentences.ts'
import { parsePattern } from './pattern.ts'
import { reasonWordsFor } from './reason-words.ts'

const de = reasonWordsFor('de')
const fr = reasonWordsFor('fr')
const es = reasonWordsFor('es')

test.each([
  ['The text has 312 words.', 'Der Text hat 312 Wörter.', 'Le texte compte 312 mots.', 'El texto tiene 312 palabras.'],
  ['The text has 1 word.', 'Der Text hat 1 Wort.', 'Le texte compte 1 mot.', 'El texto tiene 1 palabra.'],
  ['The text has 0 words.', 'Der Text hat 0 Wörter.', 'Le texte compte 0 mot.', 'El texto tiene 0 palabras.'],
  [
    'The text has 12345 words.',
    'Der Text hat 12.345 Wörter.',
    'Le texte compte 12\u202f345 mots.',
    'El texto tiene 12\u202f345 palabras.',
  ],
  [
    'It is about “Wave Power” (confidence 0.85).',
    'Es geht um „Wave Power“ (Sicherheit 0,85).',
    'L’article porte sur «\u00a0Wave Power\u00a0» (certitude 0,85).',
    'Trata de «Wave Power» (certeza 0,85).',
  ],
  [
    '2 of them came within 1 hour.',
    '2 davon kamen binnen einer Stunde.',
    '2 d’entre elles sont venues en une heure.',
    '2 de ellas llegaron en una hora.',
  ],
  [
    'The headline: it teases, it says too little.',
    'Die Überschrift: sie lockt, sie sagt zu wenig.',
    'Le titre\u00a0: il aguiche, il en dit trop peu.',
    'El título: tienta, dice demasiado poco.',
  ],
  [
    'The title asks to subscribe or sign in; the page has no text.',
    'Der Titel fordert zum Abonnieren oder Anmelden auf; die Seite hat keinen Text.',
    'Le titre demande de s’abonner ou de se connecter\u202f; la page n’a pas de texte.',
    'El título pide suscribirse o iniciar sesión; la página no tiene texto.',
  ],
  [
    'Editors ruled 3 articles of Harbour Wire to be of the kind “press-release”, and took it off 1.',
    'Die Redaktion hat 3 Artikel von Harbour Wire als „Presse\u00admitteilung“ eingestuft, 1 anderen diese Art genommen.',
    'La rédaction a classé 3 articles de Harbour Wire comme «\u00a0Communiqué de presse\u00a0» et en a déclassé 1.',
    'La redacción clasificó 3 artículos de Harbour Wire como «Nota de prensa», y se lo quitó a 1.',
  ],
])('%s', (english, german, french, spanish) => {
  expect([de.tell(english), fr.tell(english), es.tell(english)]).toEqual([german, french, spanish])
})

test('several sentences in a row are told one after the other, also where names have dots', () => {
  expect(de.tell('The hub knows Dr. Tide. Others followed 2 of its latest 10 articles.')).toBe(
    'Dr. Tide ist hier bekannt. Bei 2 von zuletzt 10 Artikeln der Quelle zogen andere nach.',
  )
  expect(de.tell('Its quality is 40; 45 is needed. The desk decides.')).toBe(
    'Seine Güte ist 40; nötig ist 45. Die Redaktion entscheidet.',
  )
})

test('quotations stay as they are, whatever stands in them', () => {
  const title = 'Mayor: “No. Not now”, she says; the page has no text. The desk decides'
  expect(de.tell(`It repeats another report’s text; “${title}” stands for the story.`)).toBe(
    `Es wiederholt den Text eines anderen Berichts; „${title}“ steht für die Geschichte.`,
  )
  expect(es.tell('The title says “tide, slack”, “wave” 2 times.')).toBe('El título dice «tide, slack», «wave» 2 veces.')
})

test('a picture’s reason is told inside the sentence on it', () => {
  const english =
    'Its first picture is not taken for its own: Harbour Courier shows this picture with 6 different stories.'
  expect(fr.tell(english)).toBe(
    'Sa première image n’est pas tenue pour propre\u00a0: Harbour Courier montre cette image avec 6 histoires différentes.',
  )
})

test('what no rule says, and sentences that are known only in part, are not told', () => {
  for (const said of ['', 'A sentence of an older version.', 'The text has words.', 'The desk decides. So it goes.']) {
    expect(de.tell(said)).toBeUndefined()
  }
  expect(de.term('constructor')).toBeUndefined()
})

test('English and languages without words of ours keep the sentences of the rules', () => {
  for (const locale of ['en', 'en-gb', 'ar', 'nl']) {
    const words = reasonWordsFor(locale)
    expect(words.tell('The desk decides.')).toBeUndefined()
    expect(words.term('depth')).toBeUndefined()
    expect(words.number(-1234.5)).toBe('−1234.5')
  }
})

/** A sentence with its slots filled: texts by one of the given, numbers by 7. */
function said(sentence: string, text: string): string {
  return parsePattern(sentence)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (piece.forms) return piece.forms[1].replace('#', '7')
      return { text, number: '7', phrase: 'The title says so', list: '“wave”' }[piece.kind]
    })
    .join('')
}

/** The same in German, as the catalogue has it. */
function expected(sentence: Sentence): string {
  const told = parsePattern(german.sentences[sentence])
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (piece.forms) return piece.forms[1].replace('#', '7')
      return { text: 'Foo', number: '7', phrase: 'Der Titel sagt es', list: '„wave“' }[piece.kind]
    })
    .join('')
  return /^\p{Lu}/u.test(said(sentence, 'Foo')) ? told.charAt(0).toUpperCase() + told.slice(1) : told
}

test('no sentence is taken for another', () => {
  const whole = SENTENCES.filter((sentence) => sentence !== '{;grounds}.')
  expect(whole.map((sentence) => de.tell(said(sentence, 'Foo')))).toEqual(whole.map(expected))
})

test('every sentence is told with its values, whatever texts stand in it', () => {
  const texts = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), texts, (sentence, text) => {
      const hasText = parsePattern(sentence).some((piece) => typeof piece !== 'string' && piece.kind === 'text')
      const told = de.tell(said(sentence, text)) ?? de.term(sentence)
      expect(told).toBeDefined()
      if (hasText) expect(told).toContain(text)
    }),
  )
})

test('endless quotations take no time', () => {
  const start = performance.now()
  de.tell(`The title says ${'“tide”, '.repeat(2_000)}`)
  de.tell(`It repeats another report’s text; “${'So. '.repeat(2_000)}”`)
  expect(performance.now() - start).toBeLessThan(2_000)
})
