import type { Given } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'
import { rss } from './rss.ts'

/** Channel Definition Format (1997), `<CHANNEL HREF="…"><ITEM HREF="…" LASTMOD="…"><ABSTRACT>`: RSS's words and a few more. */
export const cdf: Vocabulary = {
  name: 'cdf',
  namespaces: ['http://www.microsoft.com/standards/channels.dtd'],
  prefixes: ['cdf'],
  feed: {
    ...rss.feed,
    a: takeAnchor,
    logo: (element, feed, scope) => {
      feed.image ??= scope.link(scope.attribute(element, 'href'), element)
    },
  },
  entry: { ...rss.entry, a: takeAnchor },
}

/** What the attributes of CHANNEL and ITEM themselves say. */
export function takeCdfAttributes(element: Element, target: Given, scope: Scope): void {
  const given = scope.attributes(element)
  const link = scope.link(given.get('href') || undefined, element)
  if (link) target.link ??= link
  const updated = given.get('lastmod')
  if (updated) target.updated ??= updated
}

function takeAnchor(element: Element, target: Given, scope: Scope): void {
  const link = scope.link(scope.attribute(element, 'href'), element)
  if (link) target.link ??= link
}
