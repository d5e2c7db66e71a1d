import { expect, test } from 'vitest'
import type { Change } from '../news/change.ts'
import { amendChanges, parseChanges, withoutChangesOf, writeChanges } from './changes.ts'

const change = (path: string, at: string): Change => ({ path, at, what: ['title'], earlierTitle: 'No: "this"' })
const one = change('_news/a.md', '2031-05-14T12:00:00Z')
const other = change('_news/b.md', '2031-05-15T12:00:00Z')

test('what is written is read again', () => {
  const all: Change[] = [one, { ...other, what: ['correction'], correction: 'Correction: the flag\nwas wrong.' }]
  expect(parseChanges(writeChanges(all), 'x')).toEqual({ changes: all, notices: [] })
  expect(parseChanges('', 'x')).toEqual({ changes: [], notices: [] })
})

test('adding the same change twice changes no byte, and ten of one record are kept', () => {
  const text = amendChanges(amendChanges('', [one]), [other])
  expect(amendChanges(text, [other])).toBe(text)
  const many = Array.from({ length: 12 }, (_, day) => change('_news/a.md', `2031-06-${String(day + 10)}T00:00:00Z`))
  const { changes } = parseChanges(
    many.reduce((text, next) => amendChanges(text, [next]), text),
    'x',
  )
  expect(changes.filter(({ path }) => path === '_news/a.md')).toEqual(many.slice(2))
  expect(changes).toContainEqual(other)
})

test('an entry that cannot be read stays, with a notice', () => {
  const text = `${writeChanges([one])}- path: _news/c.md\n  what: [mood]\n`
  const amended = amendChanges(text, [other])
  expect(amended.startsWith(text)).toBe(true)
  const { changes, notices } = parseChanges(amended, '_data/changes.yaml')
  expect(changes).toEqual([one, other])
  expect(notices[0]).toMatchObject({ code: 'missing-key', line: 7 })
})

test('what is told of one record can be taken out', () => {
  expect(parseChanges(withoutChangesOf('_news/a.md', writeChanges([one, other])), 'x').changes).toEqual([other])
})
