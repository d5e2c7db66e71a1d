import { expect, test } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

/** Words that are rightly the same in two languages. */
const SAME = new Set([
  'Video',
  'Feeds',
  'Online',
  'Pages',
  'Page 7',
  '7 articles',
  '7 sources',
  'Sources',
  'Corrections',
  'Points',
])

/** Every text of a catalogue by its place; functions are asked with plain values, so that their words are compared, too. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') return texts(asked(value as (...values: unknown[]) => unknown, place), place)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => texts(each, place === '' ? name : `${place}.${name}`))
}

function asked(words: (...values: unknown[]) => unknown, place: string): unknown {
  const wall = { year: 2026, month: 5, day: 3, hour: 9, minute: 5 }
  return /date/i.test(place) ? words(wall, true) : words(7, 3, 5)
}

const english = new Map(texts(en))

test.each([
  ['French', fr],
  ['German', de],
  ['Spanish', es],
])('%s has every text, none empty, none left in English', (_, catalogue) => {
  const found = new Map(texts(catalogue))
  expect([...found.keys()].sort()).toEqual([...english.keys()].sort())
  expect([...found].filter(([, text]) => text.trim() === '')).toEqual([])
  const wordy = [...found].filter(([place, text]) => /\p{L}{4}/u.test(text) && text === english.get(place))
  expect(wordy.filter(([, text]) => !SAME.has(text))).toEqual([])
})
