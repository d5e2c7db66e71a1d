import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const glossary = readFileSync('GLOSSARY.md', 'utf8')
const defined = [...glossary.matchAll(/^- ((?:\*\*\w+\*\*(?:, )?)+):/gm)].flatMap(([, words = '']) =>
  [...words.matchAll(/\w+/g)].map(([word]) => word),
)
const nouns = readdirSync('src/news')
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(`src/news/${file}`, 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)])
  .map(([, name]) => name)

test('every noun of src/news is in the glossary', () => {
  expect(nouns.length).toBeGreaterThan(20)
  expect(nouns.filter((noun) => noun && !defined.includes(noun))).toEqual([])
})

test('every word of the glossary is a noun of ours, or says what it is', () => {
  const notTypes = ['Desk', 'Rendition', 'Run']
  expect(defined.filter((word) => !nouns.includes(word) && !notTypes.includes(word))).toEqual([])
})
