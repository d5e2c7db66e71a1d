import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessLanguage } from './language.ts'
import { tokens, WordReader } from './words.ts'

const words = (text: string, language?: string, limit?: number) => new WordReader().read(text, language, limit)

test.each([
  ['The minister’s talks on tariffs stopped', 'en', ['minister', 'talk', 'tariff', 'stop']],
  ['Die Minister sprechen über neue Zölle', 'de', ['minist', 'sprech', 'zöll']],
  ['Los ministros hablan de aranceles', 'es', ['ministr', 'hablan', 'arancel']],
  ['東京都は火曜日', 'ja', ['東京', '京都', '都は', 'は火', '火曜', '曜日']],
  ['covid-19 cases', 'en', ['covid', '19', 'case']],
])('words of %s', (text, language, expected) => {
  expect(words(text, language).found).toEqual(expected)
})

test('a limit takes words from the beginning', () => {
  expect(words('storm floods harbour town', 'en', 2).found).toEqual(['storm', 'flood'])
})

test.each([
  ['The council voted to close the hall', 'en'],
  ['Der Rat hat beschlossen, die Halle zu schließen', 'de'],
  ['Le conseil a voté la fermeture de la piscine', 'fr'],
  ['El consejo votó por el cierre de la piscina', 'es'],
  ['Совет решил, что бассейн будет закрыт', 'ru'],
  ['', 'en'],
])('language of %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})

test('any text has words that are found again in any case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tokens(text).every((token) => token.length > 0)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.lorem(), (text) => {
      expect(words(text.toUpperCase())).toEqual(words(text))
    }),
  )
})

test.each([
  [
    'The $1.9 trillion plan passed 50-49, with 3 changes',
    'en',
    ['1.9', 'trillion', 'plan', 'pass', '50', '49', '3', 'chang'],
  ],
  ['1,000 soldiers and 2,5 Prozent', 'en', ['1,000', 'soldier', '2,5', 'prozent']],
])('amounts stay whole in %s', (text, language, expected) => {
  expect(words(text, language).found).toEqual(expected)
})

/** Bits of weekdays, Monday first. */
const bits = (...days: number[]) => days.reduce((all, day) => all | (2 ** day), 0)

test.each([
  ['talks on Monday and Sunday', 'en', bits(0, 6)],
  ['am Donnerstag beschlossen', 'de', bits(3)],
  ['a décidé vendredi', 'fr', bits(4)],
  ['el miércoles por la noche', 'es', bits(2)],
  ['во вторник утром', 'ru', bits(1)],
  ['tiistaina päätettiin', 'fi', bits(1)],
  ['市議会は火曜日の夜', 'ja', bits(1)],
  ['市议会星期三晚上', 'zh', bits(2)],
  ['周日上午', 'zh', bits(6)],
  ['nothing of the kind', 'en', 0],
])('days named in %s', (text, language, days) => {
  expect(words(text, language).days).toBe(days)
})
