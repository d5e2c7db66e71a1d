import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { formerFolders } from './record-words.ts'

const former = (written: unknown) =>
  formerFolders(
    { path: '_people/a.md', collection: 'people', fields: { redirect_from: written }, body: '' },
    tideEdition().hub,
  )

test.each([
  ['/people/old/', ['people/old/']],
  ['people/old', ['people/old/']],
  ['/people/old/index.html', ['people/old/']],
  ['https://tidewire.example/news-hub/people/old/', ['people/old/']],
  [['/people/a/', '/people/b.html', '/feed.xml/'], ['people/a/']],
  ['https://elsewhere.example/people/old/', []],
  ['../../etc/', []],
  ['/people/./old/', []],
  ['/.well-known/x/', []],
  ['/', []],
  ['', []],
  [[7, { a: 'b' }, null], ['7/']],
  [undefined, []],
])('%j was at %j', (written, expected) => {
  expect(former(written)).toEqual(expected)
})
