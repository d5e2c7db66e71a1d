import { expect, test } from 'vitest'
import { parsePage } from '../tree/parse-page.ts'
import { findAuthors } from './authors.ts'
import { gatherClues } from './clues.ts'

const authors = (html: string): string[] =>
  findAuthors(gatherClues(parsePage(html).root), { siteName: 'The Gazette', lines: [] })

test('all authors marked beside one another are named', () => {
  const names = ['Alma Example', 'Bruno Muster'].map((name) => `<span itemprop="author">${name}</span>`)
  expect(authors(`<p>By ${names.join(' and ')}</p><div><a rel="author" href="/c">Cleo Probe</a></div>`)).toEqual([
    'Alma Example',
    'Bruno Muster',
  ])
})

test('a label marked as the author is passed over, and so is a title marked beside the name', () => {
  expect(authors('<p><span class="author">Article by</span> <b class="author">Alma Example</b></p>')).toEqual([
    'Alma Example',
  ])
  const title = '<a rel="author" href="/t">A realistic view of the harbour and its cranes</a>'
  expect(authors(`<p><a rel="author" href="/a">Alma Example</a>${title}</p>`)).toEqual(['Alma Example'])
})
