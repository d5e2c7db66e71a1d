import { parseAddress } from '../news/address.ts'
import type { Capture } from '../news/capture.ts'
import { type PageLink, pageLinks } from './page-links.ts'

/** A feed a page offers. */
export interface OfferedFeed {
  /** Absolute address. */
  url: string
  title?: string
  mediaType: string
}

/** Media types of feeds; the plain XML and JSON types count only where a page calls the link a feed. */
const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml']
const LOOSE_TYPES = ['application/xml', 'text/xml', 'application/json']

/** JSON addresses that `rel=alternate` names and that are no feeds: oEmbed, the WordPress API. */
const NO_FEED = /\/wp-json\/|oembed|\/manifest\.json/i

/** Last path segments feeds usually have. */
const FEED_PATH =
  /\/(feeds?|rss|atom)(\.xml|\.php|\/|$)|\/(index|all|news|blog|posts)?\.?(rss|rdf|atom|feed)(\.xml|\.json)?$|\.(rss|atom|rdf)$|[?&](feed|format)=(rss2?|atom|rdf)\b/i

/** Feeds of comments are offered, but never first. */
const COMMENTS = /\bcomments?\b|\/comments\//i

/** Characters of a page that are looked at; feeds are announced in its head. */
const LOOKED_AT = 2_000_000

/**
 * The feeds a page offers, best first: those it declares (HTTP `Link`, `link rel=alternate`), then anchors that look
 * like feeds; comment feeds last. A capture that is a feed itself offers itself.
 */
export function discoverFeeds(capture: Capture): OfferedFeed[] {
  const text = new TextDecoder().decode(capture.body.subarray(0, LOOKED_AT))
  const own = ownFeedType(text)
  if (own) return [{ url: capture.finalUrl, mediaType: own }]
  const page = pageLinks(text)
  const base = absolute(page.base ?? '', capture.finalUrl) ?? capture.finalUrl
  const links = [...headerLinks(capture.headers.link ?? ''), ...page.links]
  const declared = links.filter((link) => declares(link))
  const anchors = links.filter((link) => link.element === 'a' && looksLikeFeed(link, base))
  return inOrder([...declared, ...anchors].flatMap((link) => offer(link, base)))
}

/** Well-known feed addresses of a site that declares none; each to be tried. */
export function usualFeedAddresses(pageUrl: string): string[] {
  const folder = new URL('.', pageUrl).href
  const root = new URL('/', pageUrl).href
  const names = ['feed', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'rss', 'feed.json']
  return [...new Set([folder, root].flatMap((place) => names.map((name) => place + name)))]
}

/** The media type of a text that is a feed; undefined when it is none. */
export function ownFeedType(text: string): string | undefined {
  const start = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/gi, '')
    .trimStart()
  if (/^<rss[\s>]/i.test(start)) return 'application/rss+xml'
  if (/^<(\w+:)?rdf[\s>]/i.test(start) && /purl\.org\/rss|my\.netscape\.com/i.test(start)) return 'application/rdf+xml'
  if (/^<(\w+:)?feed[\s>]/i.test(start)) return 'application/atom+xml'
  if (/^\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/i.test(start)) return 'application/feed+json'
  return undefined
}

function declares({ element, rel, type, href }: PageLink): boolean {
  const kind = mediaType(type)
  const words = rel.toLowerCase().split(/\s+/)
  if (element !== 'link' || NO_FEED.test(href)) return false
  if (words.includes('feed')) return true
  return (
    words.includes('alternate') && (FEED_TYPES.includes(kind) || (LOOSE_TYPES.includes(kind) && FEED_PATH.test(href)))
  )
}

function looksLikeFeed({ href, type, text }: PageLink, base: string): boolean {
  if (FEED_TYPES.includes(mediaType(type))) return true
  const url = absolute(href, base)
  if (!url || NO_FEED.test(url)) return false
  return FEED_PATH.test(url) || (/^\s*(rss|atom)(\s+feed)?\s*$/i.test(text) && /\.(xml|json)$/i.test(url))
}

function offer({ href, type, title, text }: PageLink, base: string): OfferedFeed[] {
  const url = absolute(href.replace(/^feed:(\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'), base)
  if (!url) return []
  const name = (title || text).replace(/\s+/g, ' ').trim()
  return [{ url, ...(name && { title: name }), mediaType: mediaType(type) || guessType(url) }]
}

function guessType(url: string): string {
  if (/json/i.test(url)) return 'application/feed+json'
  return /atom/i.test(url) ? 'application/atom+xml' : 'application/rss+xml'
}

function mediaType(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase()
}

/** RFC 8288: `<address>; rel="alternate"; type="application/rss+xml"`. */
function headerLinks(header: string): PageLink[] {
  return Array.from(header.matchAll(/<([^>]*)>([^<]*)/g), ([, href = '', parameters = '']) => ({
    element: 'link' as const,
    href,
    rel: parameter(parameters, 'rel'),
    type: parameter(parameters, 'type'),
    title: parameter(parameters, 'title'),
    text: '',
  }))
}

function parameter(parameters: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;,]*))`, 'i').exec(parameters)
  return match?.[1] ?? match?.[2] ?? ''
}

/** Each address once, comment feeds behind the others. */
function inOrder(offers: OfferedFeed[]): OfferedFeed[] {
  const seen = new Set<string>()
  const once = offers.filter(({ url }) => !seen.has(url) && seen.add(url))
  const about = ({ url, title = '' }: OfferedFeed) => COMMENTS.test(title) || COMMENTS.test(url)
  return [...once.filter((one) => !about(one)), ...once.filter(about)]
}

function absolute(address: string, base: string): string | undefined {
  const url = parseAddress(address, base)
  if (!url) return undefined
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}
