import { expect, test } from 'vitest'
import { firstElement } from '../tree/element.ts'
import { parsePage } from '../tree/parse-page.ts'
import { findBody } from './find-body.ts'

function textOf(html: string): string {
  const { root } = parsePage(`<html><body><div>${html}</div></body></html>`)
  const body = firstElement(root, ({ name }) => name === 'body') ?? root
  return findBody(body, ['Harbour opens'])
    .blocks.map(({ text }) => text)
    .join('\n')
}

const paragraph = (subject: string): string =>
  `<p>${subject} was on the quay at six in the morning, before the first of the boats came in, and stayed until noon.</p>`
const STORY = ['The harbour master', 'A pilot', 'The mayor', 'A fish buyer'].map(paragraph).join('')

test('the text goes on behind a line that looks like the heading of other articles, where its paragraphs are marked alike', () => {
  const part = (subjects: string[]): string => `<div class="story-part">${subjects.map(paragraph).join('')}</div>`
  const html = `<article>${part(['The harbour master', 'A pilot', 'The mayor'])}<div>Read more</div>${part(['A fish buyer'])}</article>`
  expect(textOf(html)).toContain('A fish buyer')
  const others = `<article>${part(['The harbour master', 'A pilot', 'The mayor'])}<h3>Related articles</h3><div class="teaser">${paragraph('A baker')}</div></article>`
  expect(textOf(others)).not.toContain('A baker')
})

test('a cell of a table is no heading', () => {
  const table = '<table><tr><th>Column</th><th>Comment</th></tr><tr><td>depth</td><td>in metres</td></tr></table>'
  expect(textOf(`<article>${STORY}${table}</article>`)).toContain('in metres')
})

test('a box that schema.org names as the text is taken before a longer live feed beside it', () => {
  const feed = Array.from({ length: 9 }, (_, hour) => paragraph(`At ${hour} a reporter`)).join('')
  const html = `<div><div itemprop="articleBody">${STORY}</div></div><div><div class="live"><h2>Live</h2>${feed}</div></div>`
  expect(textOf(html)).toMatch(/^The harbour master(?:.|\n)*A fish buyer[^\n]*$/)
})

test('a named box that adds other articles’ links to the text is not taken', () => {
  const teaser = (subject: string): string =>
    `<div class="module"><h3><a href="/a">${subject} sells its last two ferries to a house that nobody here has ever heard of</a></h3><div><p>Neither side says when, or for how much, it was done.</p><p>It was in the spring, the port says, on the last day of May.</p></div></div>`
  const html = `<div class="news-detail"><div><div><div>${STORY}${paragraph('A cook')}</div></div></div>${['A line', 'A town', 'A bank'].map(teaser).join('')}</div>`
  expect(textOf(html)).not.toContain('ferries')
})

test('words of a sentence stay, whatever the class of their link; what pops up over them goes', () => {
  const words =
    'The <a class="popup" href="/x">harbour master</a> was on the quay before the first of the boats came in, he said.'
  expect(textOf(`<article><p>${words}</p>${STORY}</article>`)).toContain('The harbour master was on the quay before')
  const shown = `<span class="rollover"><a href="/m">Mia Mole</a><span class="rollover-block"><a href="/1">Mole wins prize</a><a href="/2">Mole sails</a></span></span>`
  const text = textOf(
    `<article><p>The mayor, ${shown}, opened the new quay at noon, and hundreds came to see it.</p>${STORY}</article>`,
  )
  expect(text).toContain('The mayor, Mia Mole, opened')
})

test('a list whose items say more than their links is text; a list of links is not', () => {
  const item = (text: string): string => `<li><a href="/x">The plan for the new quay of the harbour</a>${text}</li>`
  const said = `<ul>${item(', in its third version since May').repeat(3)}</ul>`
  expect(textOf(`<article>${STORY}${said}${paragraph('A cook')}</article>`)).toContain('in its third version')
  expect(textOf(`<article>${STORY}<ul>${item('').repeat(3)}</ul>${paragraph('A cook')}</article>`)).not.toContain(
    'The plan',
  )
})

test('an article shown in a box above the page is the article', () => {
  const stream = Array.from(
    { length: 6 },
    (_, at) => `<li><h3><a href="/${at}">Story ${at}</a></h3>${paragraph(`Witness ${at}`)}</li>`,
  ).join('')
  const html = `<div id="stream"><ul>${stream}</ul></div><div class="modal"><article>${STORY}</article></div>`
  expect(textOf(html)).toContain('A fish buyer')
})

test('of a small page made of short pieces, all that its main element holds is the text', () => {
  const piece = (name: string): string =>
    `<section class="card"><div><h2>${name}</h2><div><p>The ${name} is open from six in the morning until noon, on every day of the week.</p></div></div></section>`
  const html = `<main>${['crane', 'quay', 'ferry', 'lock', 'pier'].map(piece).join('')}<section class="notice"><div>${paragraph('A diver')}</div></section></main>`
  expect(textOf(html)).toMatch(/^crane\n(?:.|\n)*pier\n(?:.|\n)*A diver/)
})
