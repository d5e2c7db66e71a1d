import type { Notice } from '../../news/notice.ts'
import { localName } from './xml/element.ts'
import { lineAt, type RepairKind } from './xml/repairs.ts'
import type { XmlDocument } from './xml/scan.ts'
import { MOST_ENTRIES } from './xml-feed.ts'

/** What each repair is called in a sentence, and whether it is worth a warning. */
const REPAIRS: Readonly<Record<RepairKind, { what: string; serious: boolean }>> = {
  'unclosed-element': { what: 'an element is not closed', serious: true },
  'stray-end-tag': { what: 'an end tag has no beginning', serious: true },
  'broken-tag': { what: 'a tag is broken', serious: true },
  'stray-angle-bracket': { what: 'a "<" is not escaped', serious: true },
  'unclosed-comment': { what: 'a comment is not closed', serious: true },
  'unclosed-cdata': { what: 'a CDATA section is not closed', serious: true },
  'bare-ampersand': { what: 'an "&" is not escaped', serious: false },
  'html-entity': { what: 'an HTML entity is used that XML does not know', serious: false },
  'undeclared-prefix': { what: 'a namespace prefix is not declared', serious: false },
  'too-deep': { what: 'elements are nested too deep', serious: true },
  'too-many-elements': { what: 'there are too many elements; the rest was left out', serious: true },
  'cut-off': { what: 'the document breaks off', serious: true },
}

/** One notice for everything repaired in a document: the first place of each kind of fault. */
export function brokenXml(document: XmlDocument, subject: string): Notice[] {
  const faults = [...document.repairs.kinds].sort((a, b) => a[1].offset - b[1].offset)
  const first = faults[0]
  if (!first) return []
  const line = lineAt(document.source, first[1].offset)
  const sentences = faults.map(([kind, { offset, times }]) => {
    const more = times > 1 ? ` (${times} times)` : ''
    return `${REPAIRS[kind].what}${more}, line ${lineAt(document.source, offset)}`
  })
  return [
    {
      stage: 'read',
      code: 'broken-xml',
      level: faults.some(([kind]) => REPAIRS[kind].serious) ? 'warning' : 'info',
      subject,
      message: `The feed's XML was repaired: ${sentences.join('; ')}.`,
      remedy: 'Its entries were read; the publisher should mend the feed, a validator shows where.',
      line,
    },
  ]
}

const PAGE_ROOTS = new Set(['html', 'head', 'body', 'title', 'div', 'script', 'meta'])

/** The answer is something else than a feed; for a web page the feeds it names are the remedy. */
export function notAFeed(document: XmlDocument, subject: string): Notice {
  const isPage = document.top.children.some(({ name }) => PAGE_ROOTS.has(localName(name)))
  if (!isPage) {
    return {
      stage: 'read',
      code: 'not-a-feed',
      level: 'error',
      subject,
      message: 'The answer is neither RSS, RDF, Atom nor JSON Feed.',
      remedy: 'Check the address in a browser and put the feed’s own address into the source.',
      line: 1,
    }
  }
  const named = document.source.match(
    /<link\b[^>]*type\s*=\s*["']?application\/(?:rss|atom|feed)\+(?:xml|json)[^>]*>/i,
  )?.[0]
  const address = named?.match(/href\s*=\s*["']?([^\s"'>]+)/i)?.[1]
  return {
    stage: 'read',
    code: 'feed-is-html',
    level: 'error',
    subject,
    message: 'The answer is a web page, not a feed.',
    remedy: address
      ? `The page names a feed: use ${address} as the source's address.`
      : 'Look for the feed’s own address, or make it a source of kind "page".',
    line: 1,
  }
}

/** Nothing came, or a document without a single element. */
export function emptyBody(subject: string): Notice {
  return {
    stage: 'read',
    code: 'empty-body',
    level: 'error',
    subject,
    message: 'The answer is empty: there is no element in it.',
    remedy: 'Nothing to do if it stays the only time; otherwise check the address in a browser.',
  }
}

/** A feed that says nothing. */
export function noEntries(subject: string): Notice {
  return {
    stage: 'read',
    code: 'no-entries',
    level: 'warning',
    subject,
    message: 'The feed has no entries.',
    remedy: 'Nothing to do for a new feed; if it stays so, look for the site’s current feed.',
  }
}

/** More than a feed may hold. */
export function tooManyEntries(left: number, subject: string): Notice {
  return {
    stage: 'read',
    code: 'too-many-entries',
    level: 'warning',
    subject,
    message: `The feed has more than ${MOST_ENTRIES} entries; ${left} were left out.`,
    remedy: 'Use a feed of recent entries; an archive is better read as a sitemap.',
  }
}

/** JSON that had to be repaired. */
export function cutJson(subject: string): Notice {
  return {
    stage: 'read',
    code: 'broken-json',
    level: 'warning',
    subject,
    message: 'The feed is not valid JSON; it was repaired and its whole entries were read.',
    remedy: 'The publisher should mend the feed; if it breaks off, the answer may have been cut by a size limit.',
  }
}

/** Dates nobody could read, one notice for all of a feed. */
export function unreadableDates(texts: string[], subject: string): Notice[] {
  const first = texts[0]
  if (first === undefined) return []
  return [
    {
      stage: 'read',
      code: 'unreadable-date',
      level: 'info',
      subject,
      message: `${texts.length === 1 ? 'A date' : `${texts.length} dates`} could not be read, the first is "${first.slice(0, 60)}".`,
      remedy: 'The entries count as undated until their pages say more; report the form if it is a common one.',
    },
  ]
}
