import { expect, test } from 'vitest'
import { testTopic as topic } from '../../test/test-topic.ts'
import { topicClassifier } from './batch.ts'
import { trainTopics } from './train-topics.ts'

const taxonomy = [topic('birds', ['heron', 'nest']), topic('boats', ['ferry', 'harbour'])]

/** Small generated notes: only every other one says a keyword, all of a topic share further words. */
const documents = Array.from({ length: 80 }, (_, number) => {
  const bird = number % 2 === 0
  const keyword = number % 4 < 2 ? (bird ? 'The heron built a nest.' : 'The ferry left the harbour.') : ''
  const shared = bird ? 'Feathers and eggs near the reeds' : 'Crew and captain near the pier'
  return {
    id: `${bird ? 'birds' : 'boats'}-${number}`,
    title: `Note ${number}`,
    text: `${keyword} ${shared} at hour ${number % 7}.`,
  }
})

test('texts without any keyword are recognised by the words the clear ones taught', () => {
  const classify = topicClassifier(documents, taxonomy)
  const silent = documents.filter(({ text }) => !/heron|ferry/.test(text))
  expect(silent.length).toBe(40)
  for (const document of silent) expect(`${classify(document).label}-${document.id.split('-')[1]}`).toBe(document.id)
})

test('confidences add up to one and come with words', () => {
  const model = trainTopics(documents, taxonomy)
  const ranked = model?.rank({ title: 'Feathers', text: 'Eggs in the reeds.' }) ?? []
  expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 10)
  expect(ranked[0]).toMatchObject({ topic: 'birds', because: [{ name: 'learnt-words' }] })
})

test('the same batch gives the same answers', () => {
  const [first, second] = [topicClassifier(documents, taxonomy), topicClassifier(documents, taxonomy)]
  for (const document of documents) expect(first(document)).toEqual(second(document))
})

test('too little to learn from: keywords decide, and nothing is said without any', () => {
  const few = documents.slice(0, 4)
  expect(trainTopics(few, taxonomy)).toBeUndefined()
  const classify = topicClassifier(few, taxonomy)
  expect(classify({ id: 'x', title: 'A heron', text: '' })).toMatchObject({
    label: 'birds',
    topics: [{ name: 'birds' }],
  })
  expect(classify({ id: 'y', title: 'Nothing of it', text: '' })).toEqual({ id: 'y', topics: [], label: null })
})

test('asked to be confident, it keeps silent on mixed words', () => {
  const mixed = { id: 'm', title: 'Feathers near the pier', text: '' }
  expect(topicClassifier(documents, taxonomy)(mixed).label).not.toBeNull()
  expect(topicClassifier(documents, taxonomy, { confident: true })(mixed).label).toBeNull()
})
