import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classifyKinds } from '../batch.ts'

/** Headlines of our own making: a language, a tab, a headline. */
function headlines(name: string): { language: string; title: string }[] {
  const text = readFileSync(`test/corpus/headlines/${name}.txt`, 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', title = ''] = line.split('\t')
      return { language, title }
    })
}

const isClickbait = (one: { language: string; title: string }) =>
  classifyKinds({ id: '', text: '', ...one }).label === 'clickbait'

test('plain headlines are news, with small words in capitals, in question form or with a number in front, too', () => {
  expect(headlines('news').filter(isClickbait)).toEqual([])
})

test('nearly all headlines that sell a click are told', () => {
  const all = headlines('clickbait')
  const missed = all.filter((one) => !isClickbait(one)).map(({ title }) => title)
  expect(all.length).toBeGreaterThan(70)
  expect(missed).toEqual([])
})
