import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import type { Edition } from '../edition.ts'
import { publish } from '../publish.ts'

const COLLECTIONS = 'learning samples people communities events companies projects challenges forms tools'.split(' ')

/** A hub with every kind of page, whose owner described nothing. */
function undescribed(locale: string): Edition {
  const { hub, taxonomy, ...rest } = tideEdition()
  const { description: _, ...plain } = hub
  return {
    ...rest,
    hub: { ...plain, locale },
    taxonomy: taxonomy.map(({ description: __, ...topic }) => topic),
    organizations: [],
    collections: COLLECTIONS.map((collection) => {
      return { path: `_${collection}/one.md`, collection, fields: { title: 'One', excerpt: 'The first.' }, body: '' }
    }),
  }
}

function described(edition: Edition): { path: string; description: string; shared: string }[] {
  const publication = publish(edition)
  const pages = publication.paths().filter((path) => path.endsWith('index.html'))
  return pages.map((path) => {
    const page = String(publication.render(path)?.body)
    const said = (what: string) =>
      new RegExp(`<meta ${what}="[^"]*description" content="([^"]*)"`).exec(page)?.[1] ?? ''
    return { path, description: said('name'), shared: said('property') }
  })
}

test.each(['en-gb', 'de', 'fr', 'es'])('in %s every standing page says of itself what no other does', (locale) => {
  const pages = described(undescribed(locale)).filter(
    ({ path }) => !/^(?:news|stories|newsletter)\/.|\/one\//.test(path),
  )
  expect(pages.length).toBeGreaterThan(50)
  expect(pages.filter(({ description }) => description.length < 15)).toEqual([])
  expect(pages.filter(({ description, shared }) => shared !== description)).toEqual([])
  const texts = pages.map(({ description }) => description)
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  const unnamed = pages.filter(({ description }) => !description.includes('Tidewire')).map(({ path }) => path)
  expect(unnamed.filter((path) => !/^(?:how-we-rank|corrections|follow)\//.test(path))).toEqual([])
})

test('what the owner wrote of hub, topic and publisher comes first', () => {
  const found = new Map(described(tideEdition()).map(({ path, description }) => [path, description]))
  expect(found.get('index.html')).toBe('Tide and wave power, every day')
  expect(found.get('topics/harbours/index.html')).toMatch(/^News on harbours from makers/)
  expect(found.get('providers/courier.example/index.html')).toBe('A daily of the northern harbours.')
  expect(found.get('providers/maree.example/index.html')).toBe('Articles by La Marée on Tidewire, the newest first.')
})

test('further pages of a list say which part of it they are', () => {
  const [record] = tideEdition().records
  if (!record) throw new Error('the edition needs records')
  const many = Array.from({ length: 130 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString()
    const path = `_news/${day.slice(0, 10)}-report-${index}.md`
    return {
      ...record,
      path,
      fields: { ...record.fields, publishedDateTime: day, webUrl: `https://a.example/${index}` },
    }
  })
  const people = Array.from({ length: 60 }, (_, index) => {
    return { path: `_people/${index}.md`, collection: 'people', fields: { name: `Keeper ${index}` }, body: '' }
  })
  const pages = described(tideEdition({ records: many, collections: people }))
  const further = pages.filter(({ path }) => /\/page\//.test(path))
  expect(further.map(({ path }) => path.split('/')[0])).toEqual(
    expect.arrayContaining(['topics', 'providers', 'people']),
  )
  const texts = pages.filter(({ path }) => /^(?:topics|providers|people)\//.test(path)).map((page) => page.description)
  expect(texts.filter((text) => text !== '' && texts.indexOf(text) !== texts.lastIndexOf(text))).toEqual([])
})
