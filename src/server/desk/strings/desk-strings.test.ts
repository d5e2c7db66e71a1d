import { expect, test } from 'vitest'
import { de } from './de.ts'
import { deskStringsFor } from './desk-strings-for.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

test('each language has its own words, whole and with every key of the keyboard', () => {
  const keys = (strings: typeof en) => strings.keyHelp.map(([key]) => key)
  for (const strings of [de, fr, es]) {
    expect(keys(strings)).toEqual(keys(en))
    expect(strings.signIn).not.toBe(en.signIn)
    const texts = Object.values(strings).filter((value) => typeof value === 'string')
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    for (const unit of ['minute', 'hour', 'day'] as const) expect(strings.ago(1, unit)).not.toBe(strings.ago(2, unit))
  }
})

test('a locale finds its language, others get English', () => {
  expect(deskStringsFor('de-AT')).toBe(de)
  expect(deskStringsFor('fr')).toBe(fr)
  expect(deskStringsFor('es-mx')).toBe(es)
  expect(deskStringsFor('nl')).toBe(en)
})
