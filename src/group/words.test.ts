import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessLanguage } from './language.ts'
import { tokens, words } from './words.ts'

test.each([
  ['The minister’s talks on tariffs stopped', 'en', ['minister', 'talk', 'tariff', 'stop']],
  ['Die Minister sprechen über neue Zölle', 'de', ['minist', 'sprech', 'zöll']],
  ['Los ministros hablan de aranceles', 'es', ['ministr', 'hablan', 'arancel']],
  ['東京都は火曜日', 'ja', ['東京', '京都', '都は', 'は火', '火曜', '曜日']],
  ['covid-19 cases', 'en', ['covid', '19', 'case']],
])('words of %s', (text, language, expected) => {
  expect(words(text, language)).toEqual(expected)
})

test('a limit takes words from the beginning', () => {
  expect(words('storm floods harbour town', 'en', 2)).toEqual(['storm', 'flood'])
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
      expect(words(text).length).toBeGreaterThanOrEqual(0)
    }),
  )
})
