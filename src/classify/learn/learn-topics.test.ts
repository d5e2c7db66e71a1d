import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testTopic as topic } from '../../../test/test-topic.ts'
import { heed } from './heed.ts'
import { type Correction, learnTopics, type Match } from './learn-topics.ts'

const taxonomy = [topic('Nature', ['heron']), topic('Meadows', [], { parent: 'Nature' }), topic('Fishing', ['herring'])]

const MEADOWS = [
  ['Volunteers replant eelgrass meadow off the cape', 'Divers set shoots of eelgrass into the bare seabed.'],
  ['Survey finds eelgrass meadow shrinking', 'Divers mapped the seabed; the meadow lost its shoots.'],
  ['Most eelgrass shoots survive first winter', 'The meadow on the seabed is holding, divers say.'],
  ['Eelgrass meadow feeds young cod', 'Divers counted fish between the shoots on the seabed.'],
] as const
const NEXT = { title: 'Nursery to grow eelgrass shoots for the northern meadow', excerpt: 'Divers plant the seabed.' }
const ODD = { title: 'Mayor loses chain of office', excerpt: 'The council laughed.' }

const herring = Array.from({ length: 20 }, (_, at): Match => {
  const place = ['north', 'south', 'east', 'west'][at % 4]
  const excerpt = `Trawlers at the ${place} quay were paid ${at} crowns a crate by the cannery.`
  return { title: `Herring boats of the ${place} quay land ${at} tonnes`, excerpt, clear: ['Fishing'], doubtful: [] }
})

const corrected = (count: number, topics = ['Meadows'], removed: string[] = []): Correction[] =>
  MEADOWS.slice(0, count).map(([title, excerpt]) => ({ title, excerpt, topics, removed }))

const said = (corrections: Correction[], name = 'Meadows', text: { title: string; excerpt: string } = NEXT) =>
  learnTopics({ corrections, matches: herring }, taxonomy)(text).find((one) => one.topic === name)

test('what editors said of texts like it convinces by their number: one too little, two for the desk, three enough', () => {
  const confidences = [0, 1, 2, 3, 4].map((count) => said(corrected(count))?.confidence ?? 0)
  expect(confidences[0]).toBe(0)
  expect(confidences[1]).toBeLessThan(0.5)
  expect(confidences[2]).toBe(0.5)
  expect(confidences[3]).toBe(0.6)
  expect(confidences[4]).toBeGreaterThan(0.6)
  expect(said(corrected(3))).toMatchObject({
    corrections: 3,
    because: {
      name: 'editors-added',
      because: expect.stringContaining('Editors put 3 articles like it under “Meadows”'),
    },
  })
})

test('a topic above a corrected one is taught with it; what is not alike learns nothing', () => {
  expect(said(corrected(3), 'Nature')?.confidence).toBe(0.6)
  expect(said(corrected(4), 'Meadows', ODD)).toBeUndefined()
})

test('what editors took away leaves less of other grounds, within bounds, and says so', () => {
  const leaves = [1, 2, 3, 4].map((count) => said(corrected(count, [], ['Nature']), 'Nature')?.leaves ?? 1)
  for (const [at, value] of leaves.entries()) {
    expect(value).toBeLessThanOrEqual(leaves[at - 1] ?? 1)
    expect(value).toBeGreaterThanOrEqual(0.2)
  }
  const evidence = [{ topic: 'Nature', confidence: 0.8, because: [] }]
  const one = said(corrected(1, [], ['Nature']), 'Nature')
  const four = said(corrected(4, [], ['Nature']), 'Nature')
  expect(heed(evidence, one ? [one] : [])[0]?.confidence).toBeGreaterThanOrEqual(0.5)
  expect(heed(evidence, four ? [four] : [])[0]?.confidence).toBeLessThan(0.5)
  expect(four?.because).toMatchObject({ name: 'editors-removed', because: expect.stringContaining('off 4 articles') })
})

test('the hub’s own matches teach other words, never enough to convince alone', () => {
  const text = { title: 'Trawlers tied up at the north quay', excerpt: 'The cannery paid too little a crate.' }
  const own = said([], 'Fishing', text)
  expect(own?.because.name).toBe('learnt-words')
  expect(own?.confidence).toBeGreaterThan(0.3)
  expect(own?.confidence).toBeLessThan(0.5)
  const supported = heed([{ topic: 'Fishing', confidence: 0.35, because: [] }], own ? [own] : [])
  expect(supported[0]?.confidence).toBeGreaterThan(0.55)
})

test('where other grounds are sure already, what was learnt adds no sentence', () => {
  const sure = [{ topic: 'Meadows', confidence: 0.9, because: [] }]
  const learnt = said(corrected(3))
  expect(heed(sure, learnt ? [learnt] : [])).toEqual(sure)
})

test('any lessons: confidence in bounds by their number, the same lessons the same answer', () => {
  const word = fc.constantFrom('eelgrass', 'meadow', 'seabed', 'divers', 'shoots', 'harbour', 'council', 'winter')
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => ({ title: words.join(' '), excerpt: '' }))
  const correction = fc
    .tuple(text, fc.subarray(['Nature', 'Meadows', 'Fishing']))
    .map(([words, topics]): Correction => ({ ...words, topics, removed: ['Nature'] }))
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 6 }), text, (corrections, asked) => {
      const ask = () => learnTopics({ corrections, matches: herring }, taxonomy)(asked)
      const answer = ask()
      expect(ask()).toEqual(answer)
      for (const { confidence, leaves, corrections: count } of answer) {
        expect(count).toBeLessThanOrEqual(corrections.length)
        expect(confidence).toBeLessThanOrEqual(Math.max(0.45, Math.round((20 * count) / (count + 2)) / 20))
        expect(leaves).toBeGreaterThanOrEqual(0.2)
        expect(leaves).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 40 },
  )
})
