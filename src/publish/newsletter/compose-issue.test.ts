import { expect, test } from 'vitest'
import { AS_OF, tideEdition } from '../../../test/edition.ts'
import type { Issue } from '../../news/issue.ts'
import type { Edition } from '../edition.ts'
import { composeIssue } from './compose-issue.ts'

const SPAN = { since: '2026-11-20T00:00:00Z', until: AS_OF }

function composed(edition: Edition, most = 50) {
  const issue = composeIssue(edition, { span: SPAN, most })
  if (!issue) throw new Error('There is something to tell in this edition')
  return issue
}

const asIssue = (issue: ReturnType<typeof composed>): Issue => ({ ...issue, path: '_newsletters/a.html' })

test('the hottest story comes first, with its publisher, its sources and the way to all coverage', () => {
  const { title, excerpt, html, text } = composed(tideEdition(), 3)
  expect(title).toBe('Tidewire (2026-11-23)')
  expect(excerpt).toMatch(/^Twelve-turbine tidal array feeds its first power to the northern islands \/ /)
  const [, lead = ''] = html.split('<h2')
  expect(lead).toContain('https://courier.example/')
  expect(html).toMatch(/https:\/\/tidewire\.example\/news-hub\/stories\/[^"]+/)
  expect(text.indexOf('Twelve-turbine')).toBeGreaterThan(0)
  expect(Math.max(...text.split('\n').map((line) => (/^https?:/.test(line) ? 0 : line.length)))).toBeLessThanOrEqual(76)
})

test('what one issue told the next does not tell again', () => {
  const first = composed(tideEdition(), 2)
  const second = composed(tideEdition({ issues: [asIssue(first)] }))
  expect(first.stories).toBe(2)
  expect(second.html).not.toContain('Twelve-turbine tidal array')
  const all = composed(tideEdition({ issues: [] }))
  expect(second.stories).toBe(all.stories - 2)
})

test('with every story told and nothing corrected there is no issue', () => {
  const quiet = { tombstones: [], changes: new Map() }
  const first = composed(tideEdition(quiet))
  expect(composeIssue(tideEdition({ ...quiet, issues: [asIssue(first)] }), { span: SPAN, most: 5 })).toBeUndefined()
})

test('corrections and withdrawals within the span are told, in the publisher’s words; merged records are not', () => {
  const record = tideEdition().records.find(({ fields }) => fields.published)
  if (!record) throw new Error('The edition has published records')
  const edition = tideEdition({
    changes: new Map([
      [
        record.path,
        [
          {
            path: record.path,
            at: '2026-11-22T10:00:00Z',
            what: ['correction'],
            correction: 'It was 11, <b>not</b> 12.',
          },
          { path: record.path, at: '2026-11-01T10:00:00Z', what: ['correction'], correction: 'Long ago.' },
          { path: record.path, at: '2026-11-22T11:00:00Z', what: ['excerpt'] },
        ],
      ],
    ]),
    tombstones: [
      { path: '_news/a.md', title: 'Gone for good', at: '2026-11-22T09:00:00Z', reason: 'deleted-by-publisher' },
      { path: '_news/b.md', title: 'Joined', at: '2026-11-22T09:00:00Z', reason: 'merged' },
    ],
  })
  const { corrections, html, text } = composed(edition)
  expect(corrections).toBe(2)
  expect(html).toContain('It was 11, &lt;b&gt;not&lt;/b&gt; 12.')
  expect(text).toContain('Gone for good. Withdrawn: deleted by its publisher')
  expect(text).not.toContain('Long ago')
  expect(text).not.toContain('Joined')
})

test('a letter loads nothing but copies the hub holds, runs nothing and stays below 100 kB, where mail programs cut', () => {
  const { html } = composed(tideEdition())
  const loaded = [...html.matchAll(/\b(?:src|background)="([^"]*)"/g)].map(([, url]) => url)
  expect(loaded.length).toBeGreaterThan(0)
  expect(loaded.filter((url) => !url?.startsWith('https://tidewire.example/news-hub/assets/'))).toEqual([])
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i)
  expect(html.length).toBeLessThan(100_000)
})

test('an Arabic hub’s letter runs from right to left; another’s words are its own', () => {
  const edition = tideEdition()
  expect(composed({ ...edition, hub: { ...edition.hub, locale: 'ar' } }).html).toContain('dir="rtl"')
  expect(composed({ ...edition, hub: { ...edition.hub, locale: 'de-at' } }).html).toContain('Frühere Ausgaben')
})

test('a sponsor of letters stands after the stories, named an advertisement, on the days of its schedule only', () => {
  const sponsorship = (placements: string[]) => ({
    path: '_sponsorships/quiet.md',
    collection: 'sponsorships',
    fields: {
      sponsor: { name: 'Quiet Rotor', url: 'https://quiet.example/' },
      messages: [{ title: 'Turbines nobody hears', action: 'See them' }],
      schedules: [{ start: '2026-11-01', end: '2026-11-23' }],
      placements,
    },
    body: '',
  })
  const sponsored = (placements: string[]) => ({ ...tideEdition(), collections: [sponsorship(placements)] })
  const { html, text } = composed(sponsored(['newsletter']), 2)
  expect(html).toMatch(/Advertisement<\/strong>[\s\S]*Turbines nobody hears[\s\S]*rel="sponsored"/)
  expect(html.indexOf('Turbines nobody hears')).toBeGreaterThan(html.lastIndexOf('/stories/'))
  expect(text).toContain('[Advertisement]')
  expect(composed(sponsored(['front'])).html).not.toContain('Turbines nobody hears')
  const later = { since: SPAN.since, until: '2026-11-24T01:00:00Z' }
  expect(composeIssue(sponsored(['newsletter']), { span: later, most: 2 })?.html).not.toContain('Turbines nobody hears')
})
