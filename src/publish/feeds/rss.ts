import { rssDate } from '../time.ts'
import { element, emptyElement, escapeXml, XML_DECLARATION } from '../xml.ts'
import type { FeedOutline, Outline } from './outline.ts'

/** An RSS description is HTML, so our plain text is escaped for HTML first, then for XML. A title is plain text. */
function item(entry: Outline): string {
  const image = entry.image
  return [
    '    <item>\n',
    element('title', entry.title, '      '),
    element('link', entry.externalUrl, '      '),
    `      <guid isPermaLink="false">${escapeXml(entry.id)}</guid>\n`,
    element('pubDate', rssDate(entry.published), '      '),
    element('description', escapeXml(entry.summary), '      '),
    ...(entry.authors.length > 0 ? entry.authors : [entry.providerName]).map((name) =>
      element('dc:creator', name, '      '),
    ),
    element('dc:publisher', entry.providerName, '      '),
    ...entry.topics.map((topic) => element('category', topic, '      ')),
    element('atom:updated', entry.updated, '      '),
    emptyElement('atom:link', { rel: 'related', type: 'text/html', href: entry.pageUrl }, '      '),
    image
      ? emptyElement(
          'media:content',
          { url: image.url, medium: 'image', width: `${image.held.width}`, height: `${image.held.height}` },
          '      ',
        )
      : '',
    '    </item>\n',
  ].join('')
}

/** RSS 2.0 (rssboard.org) with the Atom, Dublin Core and Media RSS names that readers know. */
export function rss(feed: FeedOutline): string {
  return [
    XML_DECLARATION,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:media="http://search.yahoo.com/mrss/">\n  <channel>\n',
    element('title', feed.title, '    '),
    element('link', feed.pageUrl, '    '),
    element('description', feed.description, '    '),
    element('language', feed.locale, '    '),
    element('lastBuildDate', rssDate(feed.updated), '    '),
    element('generator', 'Newswright', '    '),
    emptyElement(
      'atom:link',
      { rel: 'self', type: 'application/rss+xml', href: `${feed.siteUrl}/${feed.folder}feed.xml` },
      '    ',
    ),
    feed.websubHub ? emptyElement('atom:link', { rel: 'hub', href: feed.websubHub }, '    ') : '',
    ...feed.entries.map(item),
    '  </channel>\n</rss>\n',
  ].join('')
}
