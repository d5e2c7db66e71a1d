import { addTo, type Given, type GivenEntry } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Saying, Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'

const words: Readonly<Record<string, Saying<Given>>> = {
  title: (element, target, scope) => {
    target.title ??= scope.unsure(element)
  },
  summary: takeSummary,
  subtitle: takeSummary,
  author: (element, target, scope) => addTo(target, 'authors', scope.text(element)),
  category: takeCategory,
  keywords: (element, target, scope) => {
    for (const word of scope.text(element)?.split(',') ?? []) addTo(target, 'categories', word)
  },
  image: (element, target, scope) => {
    target.image ??= scope.link(
      scope.attribute(element, 'href') ?? scope.attribute(element, 'url') ?? scope.text(element),
      element,
    )
  },
}

const entryWords: Readonly<Record<string, Saying<GivenEntry>>> = {
  ...words,
  duration: (element, entry, scope) => {
    const seconds = secondsOf(scope.text(element) ?? '')
    if (seconds > 0) entry.seconds ??= seconds
  },
}

/** `1:03:20`, `63:20` or plain seconds; 0 for what is no time. */
export function secondsOf(text: string): number {
  if (!/^\d+(?::\d{1,2}){0,2}(?:\.\d+)?$/.test(text.trim())) return 0
  return Math.floor(
    text
      .trim()
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0),
  )
}

/** Apple's podcast elements. */
export const itunes: Vocabulary = {
  name: 'itunes',
  namespaces: [
    'http://www.itunes.com/dtds/podcast-1.0.dtd',
    'https://www.itunes.com/dtds/podcast-1.0.dtd',
    'http://example.com/dtds/podcast-1.0.dtd',
    'http://www.itunes.com/dtds/podcast-1.0.dtd/',
  ],
  prefixes: ['itunes'],
  feed: words,
  entry: entryWords,
}

function takeSummary(element: Element, target: Given, scope: Scope): void {
  target.summary ??= scope.html(element)
}

/** Categories are nested: `<itunes:category text="Arts"><itunes:category text="Books"/></itunes:category>`. */
function takeCategory(element: Element, target: Given, scope: Scope): void {
  addTo(target, 'categories', scope.attribute(element, 'text'))
  for (const child of element.children) takeCategory(child, target, scope)
}
