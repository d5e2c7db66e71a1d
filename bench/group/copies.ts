/** Copies made of real texts, the ways copies come to be, and pairs that must not be taken for copies. */
import { CopyFinder } from '../../src/group/duplicates.ts'

/** A text of a collection, with its story. */
export interface Reported {
  id: string
  title: string
  text: string
  story: string
}

const footer =
  'This story was first published elsewhere. Sign up for our daily letter and get the news of the region every morning at seven. Follow us wherever you like, and tell us what we got wrong. All rights reserved, no part of this page may be used without permission.'

/** Words as they stand, with what is between them. */
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

/** What happens to a text on its way into another paper. */
export const changes: readonly { name: string; change(text: string): string }[] = [
  {
    name: 'syndicated: agency line before, boilerplate behind',
    change: (text) => `NORTHSHORE (Tidewire) - ${text}\n${footer}`,
  },
  {
    name: 'cut: the first two fifths',
    change: (text) =>
      wordsOf(text)
        .slice(0, Math.ceil(wordsOf(text).length * 0.4))
        .join(' '),
  },
  {
    name: 'cut: the beginning taken off',
    change: (text) =>
      wordsOf(text)
        .slice(Math.ceil(wordsOf(text).length * 0.4))
        .join(' '),
  },
  {
    name: 'edited: every fifteenth word another',
    change: (text) =>
      wordsOf(text)
        .map((word, at) => (at % 15 === 14 ? `edited${at}` : word))
        .join(' '),
  },
  { name: 'edited: paragraphs in another order', change: (text) => text.split('\n').reverse().join('\n') },
  { name: 'teaser: the first 40 words', change: (text) => wordsOf(text).slice(0, 40).join(' ') },
  {
    name: 'quoted in a report twice as long',
    change: (text) =>
      `${wordsOf(text)
        .map((_, at) => `own${at}`)
        .join(' ')}\n${text}`,
  },
]

/** Share of texts, 0 to 1, of which the changed copy is found among all texts, and only of that one. */
export function found(texts: readonly Reported[], change: (text: string) => string): number {
  const finder = new CopyFinder()
  for (const { id, title, text } of texts) finder.add({ id, title, text })
  const right = texts.filter(({ id, title, text }) => {
    const copy = { id: `copy of ${id}`, title: `Elsewhere: ${title}`, text: change(text) }
    const copies = finder.add(copy)
    finder.forget(copy.id)
    return copies.some(({ a, b }) => a === id || b === id)
  })
  return right.length / texts.length
}

/** Pairs of texts taken for copies: of one story, of different ones, and of different ones with the same boilerplate behind. */
export function mistaken(texts: readonly Reported[]): { sameStory: [number, number]; boilerplate: [number, number] } {
  const storyOf = new Map(texts.map(({ id, story }) => [id, story]))
  const same = copiesIn(texts).filter(([a, b]) => storyOf.get(a) === storyOf.get(b)).length
  const sizes = new Map<string, number>()
  for (const { story } of texts) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  const pairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const plain = new Set(copiesIn(texts).map((pair) => pair.join('\n')))
  const framed = texts.map((one) => ({ ...one, text: `${one.text}\n${footer}` }))
  const more = copiesIn(framed).filter(([a, b]) => !plain.has(`${a}\n${b}`) && storyOf.get(a) !== storyOf.get(b)).length
  return { sameStory: [same, pairs], boilerplate: [more, (texts.length * (texts.length - 1)) / 2] }
}

function copiesIn(texts: readonly Reported[]): [string, string][] {
  const finder = new CopyFinder()
  return texts.flatMap(({ id, title, text }) =>
    finder.add({ id, title, text }).map(({ a, b }): [string, string] => [a, b]),
  )
}
