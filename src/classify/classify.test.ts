import { expect, test } from 'vitest'
import { testHeadline } from '../../test/decide/test-candidate.ts'
import { testTopic as topic } from '../../test/test-topic.ts'
import type { Article } from '../news/article.ts'
import { classify } from './classify.ts'

const taxonomy = [
  topic('AI', ['artificial intelligence', 'ai']),
  topic('Computer Vision', ['computer vision', 'facial recognition', 'object-recognition'], { parent: 'AI' }),
  topic('AI in Finance', ['bank', 'finance'], { parent: 'AI', negativeKeywords: ['river bank'] }),
  topic('AI Ethics', ['ethics', 'ethical'], { parent: 'AI' }),
]

const article = (title: string, more: Partial<Article> = {}): Article => testHeadline('a', { title, ...more })

const topics = (one: Article, matching: 'substring' | 'words', sourceTopics: string[] = []) =>
  classify(one, { taxonomy, matching, sourceTopics })
    .filter(({ of }) => of === 'topic')
    .map(({ name }) => name)

test('substring: the parent is implied, most specific first; the excerpt is not asked when the title speaks', () => {
  const one = article('A party and its facial recognition', { excerpt: 'The ethics critic wrote a letter.' })
  expect(topics(one, 'substring')).toEqual(['Computer Vision', 'AI'])
})

test('substring finds “ai” inside “raises”; words does not', () => {
  expect(topics(article('The town raises taxes'), 'substring')).toEqual(['AI'])
  expect(topics(article('The town raises taxes'), 'words')).toEqual([])
})

test('words: plurals, hyphens and possessives match; the reason quotes the keyword', () => {
  const labels = classify(article("The AI's object recognition"), { taxonomy, matching: 'words' })
  expect(labels.map(({ name }) => name)).toEqual(['Computer Vision', 'AI'])
  expect(labels[0]?.because[0]?.because).toBe('The title says “object-recognition”.')
  expect(labels.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true)
})

test('words: a topic named after its parent needs evidence for the parent', () => {
  expect(topics(article('The bank raises its fees'), 'words')).toEqual([])
  expect(topics(article('Artificial intelligence comes to banks'), 'words')).toEqual(['AI in Finance', 'AI'])
  expect(topics(article('The bank raises its fees'), 'words', ['AI'])).toEqual(['AI in Finance', 'AI'])
})

test('words: a phrase of its own in the title supports such a topic too', () => {
  const phrases = [topic('AI', ['ai']), topic('AI in Autos', ['self driving', 'tesla'], { parent: 'AI' })]
  const names = (title: string) =>
    classify(article(title), { taxonomy: phrases, matching: 'words' }).map(({ name }) => name)
  expect(names('Self-driving cars are recalled')).toEqual(['AI in Autos', 'AI'])
  expect(names('Tesla recalls cars')).toEqual([])
})

test('words: negative keywords speak against, and one mention in the text is too little', () => {
  expect(topics(article('AI counts herons on the river bank'), 'words')).toEqual(['AI'])
  expect(topics(article('Herons', { text: 'Somebody mentioned facial recognition once.' }), 'words')).toEqual([])
})

test('words: the source’s subject alone is not enough', () => {
  expect(topics(article('Herons return'), 'words', ['AI'])).toEqual([])
})

test('kinds from the page’s evidence and from words', () => {
  const kinds = (one: Article) =>
    classify(one, { taxonomy, matching: 'words' })
      .filter(({ of }) => of === 'kind')
      .map(({ name }) => name)
  expect(
    kinds(article('AI chips', { evidence: [{ kind: 'press-release', confidence: 0.9, because: 'it says so' }] })),
  ).toEqual(['press-release'])
  expect(kinds(article('Smart Heron Counter Market Size, Share and Forecast 2026'))).toEqual(['market-report'])
  expect(kinds(article('Become a member subscriber to read'))).toEqual(['paywall'])
  expect(kinds(article('Herons return to the delta'))).toEqual([])
})
