import { expect, test } from 'vitest'
import { bylineIn, namesIn } from './author-names.ts'

test.each([
  ['By Alma Example and Bruno Muster', ['Alma Example', 'Bruno Muster']],
  ['ByAlma Example', ['Alma Example']],
  ['Von Alma Example, Bruno Muster', ['Alma Example', 'Bruno Muster']],
  ['Daniel Beispiel', ['Daniel Beispiel']],
  ['View all posts by Alma Example', ['Alma Example']],
  ['Alma Example am 5. März', ['Alma Example']],
  ['Muster, Bruno', ['Bruno Muster']],
  ['Muster, Bruno van der', ['Bruno van der Muster']],
  ['Alma Example, Bruno Muster, and Cleo Probe', ['Alma Example', 'Bruno Muster', 'Cleo Probe']],
  ['Alma Example (https://alma.example/me/)', ['Alma Example']],
  ['Alma Example May 20, 2026', ['Alma Example']],
  ['by Alma Example22 Dec 2026', ['Alma Example']],
  ['Alma Example Edited by Bruno Muster', ['Alma Example']],
  ['boatman1984', ['boatman1984']],
  ['Article by', []],
  ['Posted on', []],
  ['Sign in', []],
  ['admin', []],
  ['desk@press.example', []],
  ['https://press.example/alma', []],
])('%s names %j', (byline, names) => {
  expect(namesIn(byline)).toEqual(names)
})

test('a line is a byline by its words', () => {
  expect(bylineIn('By Alma Example | 5 March 2026')).toBe('Alma Example')
  expect(bylineIn('Von Bruno Muster')).toBe('Bruno Muster')
  expect(bylineIn('By the time the bridge opened, it rained')).toBeUndefined()
})
