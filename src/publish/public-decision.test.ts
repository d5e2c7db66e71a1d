import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import type { Decision } from '../news/decision.ts'
import { publish } from './publish.ts'

const SAFE = 'A better record of the same story stands before it.'

/** What the site and the API say of a hidden record whose reasons name another. */
function told(because: { name: string; because: string }, isPublished = true) {
  const edition = tideEdition()
  const head = edition.records[0]
  const hidden = edition.records.find(({ path }) => path.endsWith('-hidden.md'))
  const known = head && edition.decisions.get(head.path)
  if (!head || !hidden || !known) throw new Error('the edition needs a head and a record behind it')
  const decision: Decision = {
    ...known,
    article: hidden.path,
    verdict: 'hide',
    because: [because],
    heat: { name: 'heat', value: -1, because: [because] },
  }
  const { related } = head.fields
  const behind = { title: hidden.fields.title, webUrl: hidden.fields.webUrl ?? hidden.fields.originalUrl }
  const records = edition.records.map((record) =>
    record === head
      ? { ...head, fields: { ...head.fields, published: isPublished, related: [...related, behind] } }
      : record,
  )
  const publication = publish({ ...edition, records, decisions: new Map([[hidden.path, decision]]) })
  const slug = hidden.path.replace(/^_news\/|\.md$/g, '')
  const texts = [`api/news/${slug}/index.json`, `news/${slug}/index.html`]
  return texts.map((path) => String(publication.render(path)?.body))
}

const titleOfHead = tideEdition().records[0]?.fields.title ?? ''
const naming = (title: string) => [
  { name: 'same-story', because: `Another report of the same story stands before it: “${title}” (quality 91).` },
  { name: 'duplicate', because: `It repeats another report’s text; “${title}” stands for the story.` },
  { name: 'better-record', because: `“${title}” of the same story has a higher quality (91).` },
]

test.each(naming(titleOfHead))('a published report that stands before another is named: $name', (reason) => {
  for (const text of told(reason)) expect(text).toContain(titleOfHead)
  expect(told(reason).join()).not.toContain(SAFE)
})

test.each(naming('A claim that nobody has “confirmed” yet'))('one that is not published is not: $name', (reason) => {
  for (const text of told(reason)) {
    expect(text).not.toContain('that nobody has')
    expect(text).toContain(SAFE)
  }
})

test.each(naming(titleOfHead))('what was held since is not named any more: $name', (reason) => {
  const [json = ''] = told(reason, false)
  const { why } = JSON.parse(json) as { why: { because: unknown; heat: unknown; explanation: unknown } }
  expect(JSON.stringify(why)).not.toContain(titleOfHead)
  expect(why.because).toEqual([{ name: reason.name, because: SAFE }])
})
