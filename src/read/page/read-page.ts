import { parseAddress } from '../../news/address.ts'
import type { Article, Image } from '../../news/article.ts'
import type { Capture } from '../../news/capture.ts'
import type { Entry } from '../../news/entry.ts'
import type { Notice } from '../../news/notice.ts'
import { articleId } from '../addresses/article-id.ts'
import { cleanAddress } from '../addresses/clean-address.ts'
import { decode } from '../encoding/decode.ts'
import { articleFromEntry } from './article-from-entry.ts'
import { findBody, type PageBody } from './body/find-body.ts'
import { sanitizedHtml } from './html/sanitized-html.ts'
import { findKinds } from './kinds/find-kinds.ts'
import { gatherFacts } from './kinds/page-facts.ts'
import { pageLanguage } from './language/page-language.ts'
import { isWalled, mergeEntry } from './merge-entry.ts'
import { findAddresses, type PageAddresses } from './metadata/address.ts'
import { findAuthors } from './metadata/authors.ts'
import { bodyImage, isNoStory } from './metadata/body-image.ts'
import { findCategories } from './metadata/categories.ts'
import { type Clues, gatherClues, metaContent } from './metadata/clues.ts'
import { findDates } from './metadata/dates/find-date.ts'
import { findLeadImage } from './metadata/lead-image.ts'
import { findSiteName } from './metadata/site-name.ts'
import { findSummary } from './metadata/summary.ts'
import { findTitle } from './metadata/title.ts'
import { findPlayer, playerFor } from './players/find-player.ts'
import { findRights } from './rights/find-rights.ts'
import { textOf } from './tree/element.ts'
import { LONGEST_PAGE, parsePage } from './tree/parse-page.ts'

/** What led to a page. */
export interface PageContext {
  /** `Source.id` */
  source: string
  /** The entry that named the page: fallback for what the page does not say. */
  entry?: Entry
}

/** The article of a page, if one could be read, and what was wrong. */
export interface ReadPage {
  article?: Article
  notices: Notice[]
}

/**
 * Reads a page's bytes into an article; what the entry said stands in for what the page does not say.
 * Never throws: whatever cannot be read becomes a notice. Bytes beyond the first 5 million characters are not read.
 *
 * @param capture the answer of the server, byte for byte
 * @param context the source it belongs to, and the entry that led there
 */
export function readPage(capture: Capture, context: PageContext): ReadPage {
  try {
    return read(capture, context)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return { notices: [notice(capture, 'page-unreadable', 'error', `The page could not be read: ${cause}.`)] }
  }
}

function notice(capture: Capture, code: string, level: Notice['level'], message: string): Notice {
  return { stage: 'read', code, level, subject: capture.finalUrl, message }
}

/** Bytes decoded of one page: as many as can make up its longest text, with some room. */
const MOST_BYTES = LONGEST_PAGE * 2

function read(capture: Capture, context: PageContext): ReadPage {
  const contentType = capture.headers['content-type']
  const body = capture.body.subarray(0, MOST_BYTES)
  const decoded = decode(body, { kind: 'html', ...(contentType ? { contentType } : {}) })
  const notices: Notice[] = decoded.notices.map((one) => ({ stage: 'read', subject: capture.finalUrl, ...one }))
  const { root, cut } = parsePage(decoded.text)
  if (cut)
    notices.push(
      notice(capture, 'page-too-large', 'warning', 'The page is too large or too deep; only its beginning was read.'),
    )
  const page = describe(gatherClues(root), { capture, context, source: decoded.text })
  if (isWalled(page)) notices.push(wallNotice(capture, page))
  const entry = context.entry && articleFromEntry(context.entry, capture.at)
  return { article: entry ? mergeEntry(page, entry) : page, notices }
}

function wallNotice(capture: Capture, { evidence: [first] }: Article): Notice {
  return {
    ...notice(capture, `page-is-${first?.kind}`, 'info', `The page is no article: ${first?.because}.`),
    remedy: 'Its record can only say what the feed and the page’s metadata say.',
  }
}

interface Reading {
  capture: Capture
  context: PageContext
  /** The page's decoded source. */
  source: string
}

/** The article a page's clues and body make. */
function describe(clues: Clues, reading: Reading): Article {
  const { capture } = reading
  const base = baseAddress(clues.baseHref, capture.finalUrl)
  const addresses = findAddresses(clues, capture.finalUrl)
  const siteName = findSiteName(clues)
  const title = findTitle(clues, siteName)
  const content = findBody(clues.body, pageTitles(clues, title))
  const text = content.blocks.map((block) => block.text).join('\n')
  const language = pageLanguage(clues, text)
  const dates = findDates(clues, {
    url: addresses.webUrl,
    capturedAt: capture.at,
    reading: { monthFirst: /^en(?:-US)?$/.test(language ?? 'en') },
    lines: content.lines,
    title,
    source: reading.source,
  })
  const player = findPlayer(content.roots) ?? playerFor(capture.finalUrl)
  const rights = findRights(clues, capture.headers)
  const facts = gatherFacts({ clues, capture, title, text, content, webUrl: addresses.webUrl })
  const evidence = findKinds({
    ...facts,
    hasDate: dates.published !== undefined,
    hasPlayer: player !== undefined,
    declaredPaid: rights.paywalled === true,
  })
  return {
    ...identity(reading, addresses),
    title,
    text,
    authors: findAuthors(clues, { siteName, lines: content.lines }),
    images: leadImages(findLeadImage(clues, base), bodyImage(content.roots, base)),
    categories: findCategories(clues),
    evidence,
    rights,
    capturedAt: capture.at,
    ...present({
      excerpt: findSummary(clues),
      html: html(content, base),
      publishedDateTime: dates.published,
      publishedLocalTime: dates.publishedLocal,
      updatedDateTime: dates.updated,
      language,
      siteName,
      featuredContent: player,
      captions: content.captions.length > 0 ? [...content.captions] : undefined,
    }),
  }
}

function html(content: PageBody, base: string): string | undefined {
  return sanitizedHtml(content.roots, { dropped: content.dropped, base }) || undefined
}

/** The lead image: what metadata names, unless it looks like a logo and the text has a picture of its own. */
function leadImages(named: Image | undefined, own: Image | undefined): Image[] {
  const lead = named && !(own && isNoStory(named.url)) ? named : (own ?? named)
  if (!lead) return []
  return own && own.url !== lead.url ? [lead, own] : [lead]
}

function identity({ capture, context }: Reading, addresses: PageAddresses) {
  return {
    id: articleId(addresses.webUrl),
    source: context.source,
    originalUrl: cleanAddress(context.entry?.url ?? capture.url) ?? capture.url,
    ...addresses,
    host: parseAddress(addresses.webUrl)?.hostname ?? '',
  }
}

/** The fields that have a value. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** The forms in which a page's title may stand above its text. */
function pageTitles(clues: Clues, title: string): string[] {
  const heading = clues.headings.find(({ name }) => name === 'h1')
  return [title, clues.title, metaContent(clues, 'og:title') ?? '', heading ? textOf(heading) : '']
}

function baseAddress(href: string | undefined, finalUrl: string): string {
  return href === undefined ? finalUrl : (parseAddress(href, finalUrl)?.href ?? finalUrl)
}
