import { ownValue } from '../../../news/own-value.ts'
import { addEnclosure, addTo, type GivenEnclosure, type GivenEntry } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { childrenNamed, type Element } from '../xml/element.ts'
import { roleOf } from './media-role.ts'

/** Media RSS: files with sizes, credits, titles; thumbnails; groups of versions of one file. */
export const media: Vocabulary = {
  name: 'media',
  namespaces: [
    'http://search.yahoo.com/mrss/',
    'http://search.yahoo.com/mrss',
    'https://search.yahoo.com/mrss/',
    'https://search.yahoo.com/mrss',
    'http://video.search.yahoo.com/mrss/',
    'http://video.search.yahoo.com/mrss',
    'http://tools.search.yahoo.com/mrss/',
    'http://api.maps.yahoo.com/mrss/',
  ],
  prefixes: ['media'],
  feed: {
    thumbnail: (element, feed, scope) => {
      feed.image ??= scope.link(scope.attribute(element, 'url'), element)
    },
    content: (element, feed, scope) => {
      const url = scope.attribute(element, 'url')
      if (url && roleOf({ ...medium(element, scope), url }) === 'image') feed.image ??= scope.link(url, element)
    },
    category: (element, feed, scope) => addTo(feed, 'categories', scope.text(element)),
    keywords: (element, feed, scope) => takeKeywords(element, feed, scope),
  },
  entry: {
    title: (element, entry, scope) => {
      entry.title ??= scope.unsure(element)
    },
    description: (element, entry, scope) => {
      entry.summary ??= scope.html(element)
    },
    text: (element, entry, scope) => {
      entry.summary ??= scope.html(element)
    },
    content: takeContent,
    thumbnail: takeThumbnail,
    group: takeGroup,
    keywords: takeKeywords,
    category: (element, entry, scope) =>
      addTo(entry, 'categories', scope.attribute(element, 'label') ?? scope.text(element)),
    credit: (element, entry, scope) => {
      if (scope.attribute(element, 'role')?.toLowerCase() === 'author') addTo(entry, 'authors', scope.text(element))
    },
    copyright: (element, entry, scope) => {
      entry.rights ??= scope.text(element)
    },
  },
}

function takeKeywords(element: Element, target: GivenEntry, scope: Scope): void {
  for (const word of scope.text(element)?.split(',') ?? []) addTo(target, 'categories', word)
}

function takeGroup(group: Element, entry: GivenEntry, scope: Scope): void {
  const inner = scope.within(group)
  for (const child of group.children) {
    const local = child.name.slice(child.name.indexOf(':') + 1).toLowerCase()
    if (local !== 'group') ownValue(media.entry, local)?.(child, entry, inner)
  }
}

function takeContent(element: Element, entry: GivenEntry, scope: Scope): void {
  const url = scope.attribute(element, 'url')
  if (url) addEnclosure(entry, { ...described(element, scope), url, role: roleOf({ ...medium(element, scope), url }) })
  for (const thumbnail of childrenNamed(element, 'thumbnail')) takeThumbnail(thumbnail, entry, scope)
  const player = childrenNamed(element, 'player')[0]
  const address = player && scope.attribute(player, 'url')
  if (!url && address) addEnclosure(entry, { url: address, role: 'video' })
}

function takeThumbnail(element: Element, entry: GivenEntry, scope: Scope): void {
  const url = scope.attribute(element, 'url') ?? scope.text(element)
  if (url)
    addEnclosure(entry, { ...sizes(scope.attributes(element)), ...based(element, scope), url, role: 'thumbnail' })
}

function medium(element: Element, scope: Scope): { medium?: string | undefined; mediaType?: string | undefined } {
  return { medium: scope.attribute(element, 'medium')?.toLowerCase(), mediaType: scope.attribute(element, 'type') }
}

function described(element: Element, scope: Scope): Omit<GivenEnclosure, 'url' | 'role'> {
  const given = scope.attributes(element)
  const mediaType = given.get('type')
  const bytes = Number(given.get('filesize'))
  const seconds = Number(given.get('duration'))
  const title = firstText(element, 'title', scope)
  const credit = firstText(element, 'credit', scope)
  return {
    ...sizes(given),
    ...based(element, scope),
    ...(mediaType && { mediaType }),
    ...(bytes > 0 && { bytes }),
    ...(seconds > 0 && { seconds }),
    ...(title && { title }),
    ...(credit && { credit }),
  }
}

function firstText(element: Element, local: string, scope: Scope): string | undefined {
  const child = childrenNamed(element, local)[0]
  return child && scope.text(child)
}

function sizes(given: ReadonlyMap<string, string>): { width?: number; height?: number } {
  const width = Number.parseInt(given.get('width') ?? '', 10)
  const height = Number.parseInt(given.get('height') ?? '', 10)
  return { ...(width > 0 && { width }), ...(height > 0 && { height }) }
}

function based(element: Element, scope: Scope): { base?: string } {
  const { base } = scope.within(element)
  return base === undefined ? {} : { base }
}
