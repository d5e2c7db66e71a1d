import type { Article } from '../../news/article.ts'
import type { Capture } from '../../news/capture.ts'
import type { Entry } from '../../news/entry.ts'
import type { Notice } from '../../news/notice.ts'
import { articleId } from '../addresses/article-id.ts'
import { cleanAddress } from '../addresses/clean-address.ts'
import { decode } from '../encoding/decode.ts'
import { articleFromEntry } from './article-from-entry.ts'
import { findBody } from './body/find-body.ts'
import { pageLanguage } from './language/page-language.ts'
import { findAddresses } from './metadata/address.ts'
import { findAuthors } from './metadata/authors.ts'
import { findCategories } from './metadata/categories.ts'
import { type Clues, gatherClues, metaContent } from './metadata/clues.ts'
import { findDates } from './metadata/dates/find-date.ts'
import { findLeadImage } from './metadata/lead-image.ts'
import { findSiteName } from './metadata/site-name.ts'
import { findSummary } from './metadata/summary.ts'
import { findTitle } from './metadata/title.ts'
import { findRights } from './rights/find-rights.ts'
import { textOf } from './tree/element.ts'
import { parsePage } from './tree/parse-page.ts'

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

/** Reads a page's bytes into an article; what the entry said stands in for what the page does not say. Never throws. */
export function readPage(capture: Capture, context: PageContext): ReadPage {
  try {
    return read(capture, context)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const notice: Notice = {
      stage: 'read',
      code: 'page-unreadable',
      level: 'error',
      subject: capture.finalUrl,
      message: `The page could not be read: ${message}.`,
    }
    return { notices: [notice] }
  }
}

function read(capture: Capture, context: PageContext): ReadPage {
  const contentType = capture.headers['content-type']
  const decoded = decode(capture.body, { kind: 'html', ...(contentType ? { contentType } : {}) })
  const notices: Notice[] = decoded.notices.map((notice) => ({ stage: 'read', subject: capture.finalUrl, ...notice }))
  const { root } = parsePage(decoded.text)
  const clues = gatherClues(root)
  const base = baseAddress(clues.baseHref, capture.finalUrl)
  const addresses = findAddresses(clues, capture.finalUrl)
  const siteName = findSiteName(clues)
  const title = findTitle(clues, siteName)
  const content = findBody(clues.body, pageTitles(clues, title))
  const text = content.blocks.map((block) => block.text).join('\n')
  const language = pageLanguage(clues, text)
  const image = findLeadImage(clues, base)
  const summary = findSummary(clues)
  const dates = findDates(clues, {
    url: addresses.webUrl,
    capturedAt: capture.at,
    reading: { monthFirst: /^en(?:-US)?$/.test(language ?? 'en') },
    lines: content.lines,
    title,
    source: decoded.text,
  })
  const page: Article = {
    id: articleId(addresses.webUrl),
    source: context.source,
    originalUrl: cleanAddress(context.entry?.url ?? capture.url) ?? capture.url,
    ...addresses,
    title,
    ...(summary ? { excerpt: summary } : {}),
    text,
    authors: findAuthors(clues, { siteName, lines: content.lines }),
    ...(dates.published ? { publishedDateTime: dates.published } : {}),
    ...(dates.publishedLocal ? { publishedLocalTime: dates.publishedLocal } : {}),
    ...(dates.updated ? { updatedDateTime: dates.updated } : {}),
    ...(language ? { language } : {}),
    images: image ? [image] : [],
    ...(siteName ? { siteName } : {}),
    host: URL.canParse(addresses.webUrl) ? new URL(addresses.webUrl).hostname : '',
    categories: findCategories(clues),
    evidence: [],
    rights: findRights(clues, capture.headers),
    capturedAt: capture.at,
  }
  return { article: context.entry ? withEntry(page, articleFromEntry(context.entry, capture.at)) : page, notices }
}

/** The forms in which a page's title may stand above its text. */
function pageTitles(clues: Clues, title: string): string[] {
  const heading = clues.headings.find(({ name }) => name === 'h1')
  return [title, clues.title, metaContent(clues, 'og:title') ?? '', heading ? textOf(heading) : '']
}

function baseAddress(href: string | undefined, finalUrl: string): string {
  return href !== undefined && URL.canParse(href, finalUrl) ? new URL(href, finalUrl).href : finalUrl
}

/** The page's article, its gaps filled from what the feed said. */
function withEntry(page: Article, entry: Article | undefined): Article {
  if (!entry) return page
  return {
    ...entry,
    ...page,
    title: page.title || entry.title,
    authors: page.authors.length > 0 ? page.authors : entry.authors,
    images: page.images.length > 0 ? page.images : entry.images,
    categories: [...new Set([...page.categories, ...entry.categories])],
  }
}
