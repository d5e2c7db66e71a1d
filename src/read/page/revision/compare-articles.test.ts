import { expect, test } from 'vitest'
import type { Article } from '../../../news/article.ts'
import { compareArticles } from './compare-articles.ts'

const TEXT = `The ship lost 43 boxes in the storm. None of the crew was hurt.
The lane stays closed until morning, the coastguard said.`

const article = (changed: Partial<Article> = {}): Article => ({
  id: 'a',
  source: 'gazette',
  originalUrl: 'https://gazette.example/a',
  webUrl: 'https://gazette.example/a',
  title: 'Ship loses 43 boxes off the cape',
  excerpt: 'Two stacks fell in a storm.',
  text: TEXT,
  html: '<p>…</p>',
  authors: [],
  publishedDateTime: '2031-05-14T08:00:00Z',
  images: [],
  host: 'gazette.example',
  categories: [],
  evidence: [],
  rights: {},
  capturedAt: '2031-05-14T09:00:00Z',
  ...changed,
})

test.each<[string, Partial<Article>]>([
  ['white space', { text: TEXT.replaceAll(' ', '  ').replace('\n', '\n\n') }],
  ['case', { title: 'SHIP LOSES 43 BOXES OFF THE CAPE' }],
  [
    'punctuation and quotes',
    { title: 'Ship loses 43 boxes, off the cape!', text: TEXT.replace('coastguard', '“coastguard”') },
  ],
  ['ligatures and full-width forms', { title: 'Ship loses ４３ boxes oﬀ the cape' }],
  ['a time of day', { text: `${TEXT}\nUpdated 3 hours ago` }],
  ['the moment of an update', { text: `Last updated: 14 May 2031, 10:32 GMT\n${TEXT}` }],
  ['a counter', { text: `${TEXT}\n1,204 comments\n37 shares` }],
  ['a button', { text: `${TEXT}\nRead more` }],
  ['another excerpt where there was none', { excerpt: undefined }],
  ['tags, pictures and addresses', { categories: ['x'], images: [{ url: 'https://gazette.example/a.png' }] }],
])('%s is trivial', (_, changed) => {
  const after = article(changed)
  if (changed.excerpt === undefined && 'excerpt' in changed) delete after.excerpt
  expect(compareArticles(article(), after)).toMatchObject({ kind: 'trivial', changes: [] })
})

test.each<[string, Partial<Article>, string[]]>([
  ['a new title', { title: 'Ship loses 43 crates off the cape' }, ['title']],
  ['a new summary', { excerpt: 'Three stacks fell in a storm.' }, ['summary']],
  ['a sentence more', { text: `${TEXT}\nA tug is on its way to the cape.` }, ['1 sentence added']],
  ['a paragraph less', { text: TEXT.split('\n')[0] ?? '' }, ['1 sentence removed']],
  ['another number', { text: TEXT.replace('43', '47') }, ['1 sentence added', '1 sentence removed', '43 became 47']],
  ['a small word', { text: TEXT.replace('None', 'One') }, ['1 sentence added', '1 sentence removed']],
])('%s is a change', (_, changed, changes) => {
  expect(compareArticles(article(), article(changed))).toMatchObject({ kind: 'changed', changes })
})

test('a sentence that begins with "Updated" is text when it is a whole one', () => {
  const added = 'Updated figures from the ministry show that the port handled fewer boxes than in any year since 2009.'
  expect(compareArticles(article(), article({ text: `${TEXT}\n${added}` })).changes).toEqual(['1 sentence added'])
})

test('the differences stand where they belong', () => {
  const { sentences } = compareArticles(article(), article({ text: TEXT.replace('None', 'One') }))
  expect(sentences).toEqual([
    { as: 'same', text: 'The ship lost 43 boxes in the storm.' },
    { as: 'removed', text: 'None of the crew was hurt.' },
    { as: 'added', text: 'One of the crew was hurt.' },
    { as: 'same', text: 'The lane stays closed until morning, the coastguard said.' },
  ])
})

test.each([
  'Correction: An earlier version of this article named the wrong flag state.',
  'CORRECTION (May 15) — The number of boxes was wrong.',
  'This story has been corrected to say that the ship was not under tow.',
  'The original version of this story misspelled the name of the cape.',
  'The first version of this article gave the number of lost containers as 43.',
  'Korrektur: Das Schiff fährt nicht unter der Flagge von Estrella.',
  'In einer früheren Version dieses Artikels hieß es, das Schiff sei gesunken.',
  'Rectificatif : le navire bat pavillon de Norvane.',
  'Une première version de cet article indiquait 43 conteneurs.',
  'Fe de errores — El buque navega con bandera de Norvane.'.replace('errores', 'erratas'),
  'Una versión anterior de este artículo decía que el buque se hundió.',
])('a publisher’s correction is known: %s', (note) => {
  const { correction, changes } = compareArticles(article(), article({ text: `${TEXT}\n${note}` }))
  expect(correction).toBe(note)
  expect(changes).toContain('the publisher’s correction')
})

test.each([
  'The corrections officer: a life behind bars is the title of her book about the county jail.',
  'The market saw a correction of 5 per cent.',
  'Scientists found an earlier version of the gene.',
  'Der Lehrer verlangte eine Korrektur der Arbeit.',
])('no correction: %s', (sentence) => {
  expect(compareArticles(article(), article({ text: `${TEXT}\n${sentence}` })).correction).toBeUndefined()
})

test('a correction that stood there before is not told again', () => {
  const noted = `${TEXT}\nCorrection: the flag state was wrong.`
  const revision = compareArticles(
    article({ text: noted }),
    article({ text: `${noted}\nA tug has arrived at the cape.` }),
  )
  expect(revision.correction).toBeUndefined()
  expect(revision.changes).toEqual(['1 sentence added'])
})

test('Chinese and Arabic sentences are told apart', () => {
  const chinese = article({ language: 'zh', title: '船', text: '货轮在风暴中丢失了四十三个集装箱。没有船员受伤。' })
  const changed = { ...chinese, text: '货轮在风暴中丢失了四十七个集装箱。没有船员受伤。' }
  expect(compareArticles(chinese, changed).changes).toEqual(['1 sentence added', '1 sentence removed'])
  const arabic = article({ language: 'ar', text: 'فقدت السفينة حاوياتها في العاصفة. لم يصب أحد من الطاقم.' })
  expect(compareArticles(arabic, { ...arabic }).kind).toBe('trivial')
})
