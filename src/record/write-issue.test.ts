import { expect, test } from 'vitest'
import { parseIssue } from '../schema/issues.ts'
import { issuePath, writeIssue } from './write-issue.ts'

const issue = {
  title: 'Tidewire: "all" news (2026-11-23)',
  excerpt: 'A / B: c',
  publishedDateTime: '2026-11-23T15:00:00Z',
  webUrl: 'https://tidewire.example/newsletter/tidewire-2026-11-23/',
  topics: ['Ocean Energy', 'null'],
  html: '<!doctype html><html><body>---\n<p>Ebb &amp; flow</p></body></html>',
}

test('an issue is read as it was written', () => {
  const { issue: read, notices } = parseIssue(writeIssue(issue), '_newsletters/a.html')
  expect(notices).toEqual([])
  expect(read).toEqual({ ...issue, path: '_newsletters/a.html', html: expect.stringContaining(issue.html) })
})

test('the file is named by hub and day on the hub’s clock; a second issue of a day is numbered', () => {
  const of = (taken: string[]) =>
    issuePath(
      { hubTitle: 'Täglich: KI & Recht', publishedDateTime: '2026-11-23T23:30:00Z', timeZone: 'Europe/Vienna' },
      (path) => taken.includes(path),
    )
  const first = '_newsletters/taglich-ki-recht-2026-11-24.html'
  expect(of([])).toBe(first)
  expect(of([first])).toBe('_newsletters/taglich-ki-recht-2026-11-24-2.html')
})
