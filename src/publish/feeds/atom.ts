import { element, emptyElement, escapeXml, XML_DECLARATION } from '../xml.ts'
import type { FeedOutline, Outline, Withdrawal } from './outline.ts'

/** By the name of the copy, which is ours. */
function imageType(url: string): string {
  const kind = url.slice(url.lastIndexOf('.') + 1)
  return `image/${kind === 'jpg' ? 'jpeg' : kind}`
}

function entryXml(entry: Outline): string {
  return [
    '  <entry>\n',
    element('id', entry.id, '    '),
    element('title', entry.title, '    '),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: entry.externalUrl }, '    '),
    emptyElement('link', { rel: 'related', type: 'text/html', href: entry.pageUrl }, '    '),
    element('published', entry.published, '    '),
    element('updated', entry.updated, '    '),
    ...(entry.authors.length > 0 ? entry.authors : [entry.providerName]).map(
      (name) => `    <author><name>${escapeXml(name)}</name></author>\n`,
    ),
    ...entry.topics.map((topic) => emptyElement('category', { term: topic }, '    ')),
    entry.summary === '' ? '' : element('summary type="text"', entry.summary, '    '),
    entry.image
      ? emptyElement('link', { rel: 'enclosure', type: imageType(entry.image.url), href: entry.image.url }, '    ')
      : '',
    '  </entry>\n',
  ].join('')
}

/** RFC 6721: tells readers to drop an entry they hold. */
function deletedEntry(withdrawal: Withdrawal): string {
  return emptyElement('at:deleted-entry', { ref: withdrawal.id, when: withdrawal.at }, '  ')
}

/** Atom (RFC 4287) with tombstones (RFC 6721). */
export function atom(feed: FeedOutline): string {
  const self = `${feed.siteUrl}/${feed.folder}atom.xml`
  return [
    XML_DECLARATION,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"`,
    ` xml:lang="${escapeXml(feed.locale)}">\n`,
    element('id', self, '  '),
    element('title', feed.title, '  '),
    element('subtitle', feed.description, '  '),
    element('updated', feed.updated, '  '),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }, '  '),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }, '  '),
    feed.websubHub ? emptyElement('link', { rel: 'hub', href: feed.websubHub }, '  ') : '',
    element('generator', 'Newswright', '  '),
    `  <author><name>${escapeXml(feed.title)}</name></author>\n`,
    ...feed.entries.map(entryXml),
    ...feed.withdrawals.map(deletedEntry),
    '</feed>\n',
  ].join('')
}
