import { expect, test } from 'vitest'
import { namesIn } from './names.ts'

const isCommon = (word: string) => ['Profit', 'Storm'].includes(word)

test.each([
  ['Velmora profit beats forecasts', 'en', ['Velmora']],
  ['Profit at Velmora beats forecasts', 'en', ['Velmora']],
  ['Storm hits Port Ellery after warning', 'en', ['Port', 'Ellery']],
  ['Storm Hits Port Ellery After Warning', 'en', []],
  ['Orkan überflutet Hafen von Kelm', 'de', []],
  ['L’orage inonde Port-Vaillant, dit la mairie', 'fr', ['L’orage', 'Port-Vaillant']],
  ['地震が東京を襲う', 'ja', []],
  ['', 'en', []],
])('names in %s', (title, language, names) => {
  expect(namesIn(title, language, isCommon)).toEqual(names)
})
