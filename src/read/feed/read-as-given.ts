import type { Capture } from '../../news/capture.ts'
import type { Notice } from '../../news/notice.ts'
import { decode } from '../encoding/decode.ts'
import type { GivenFeed } from './given.ts'
import { isJsonFeed, readJsonFeed } from './json-feed.ts'
import { brokenXml, cutJson, emptyBody, noEntries, notAFeed, tooManyEntries } from './remarks.ts'
import { parseJsonTolerantly } from './tolerant-json.ts'
import { scanXml } from './xml/scan.ts'
import { feedRoot, readXmlFeed } from './xml-feed.ts'

/** A feed in its own words, what relative addresses in it refer to, and what was wrong with it. */
export interface GivenReading {
  given: GivenFeed
  base: string | undefined
  notices: Notice[]
}

/** Reads an answer as a feed, in the feed's own words; never throws. */
export function readAsGiven(capture: Capture): GivenReading {
  const contentType = capture.headers['content-type']
  const { text, notices } = decode(capture.body, { kind: 'xml', ...(contentType !== undefined && { contentType }) })
  const subject = capture.finalUrl
  const found = readText(withoutNoise(text), subject)
  const reading: GivenReading = {
    given: found.given,
    base: baseOf(found.given, capture),
    notices: [...notices.map((notice): Notice => ({ stage: 'read', subject, ...notice })), ...found.notices],
  }
  const { given } = reading
  if (given.left) reading.notices.push(tooManyEntries(given.left, subject))
  if (given.format !== 'unknown' && given.entries.length === 0) reading.notices.push(noEntries(subject))
  return reading
}

interface Found {
  given: GivenFeed
  notices: Notice[]
}

function readText(text: string, subject: string): Found {
  const first = text.trimStart().charAt(0)
  if (first === '') return { given: { format: 'unknown', entries: [] }, notices: [emptyBody(subject)] }
  if (first === '{' || first === '[') {
    const json = readJson(text, subject)
    if (json) return json
  }
  return readXml(text, subject)
}

function readJson(text: string, subject: string): Found | undefined {
  const { value, repaired } = parseJsonTolerantly(text)
  if (!isJsonFeed(value)) return undefined
  return { given: readJsonFeed(value), notices: repaired ? [cutJson(subject)] : [] }
}

function readXml(text: string, subject: string): Found {
  const document = scanXml(text)
  const root = feedRoot(document)
  if (document.top.children.length === 0 && /^\s*</.test(text)) {
    return { given: { format: 'unknown', entries: [] }, notices: [emptyBody(subject)] }
  }
  if (!root) return { given: { format: 'unknown', entries: [] }, notices: [notAFeed(document, subject)] }
  const given = readXmlFeed(document, root)
  return { given, notices: brokenXml(document, subject) }
}

/** Leaves out zero bytes and a byte order mark; both occur in the middle of feeds glued together. */
function withoutNoise(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return unmarked.includes('\0') ? unmarked.replaceAll('\0', '') : unmarked
}

/**
 * What relative addresses refer to: `Content-Location`, else the address that answered; for RSS on another host than
 * its site (a feed service), the site.
 */
function baseOf(given: GivenFeed, capture: Capture): string | undefined {
  const location = capture.headers['content-location']
  const document = parsed(location, capture.finalUrl) ?? parsed(capture.finalUrl)
  const site = given.format === 'rss' || given.format === 'rdf' ? parsed(given.link?.href) : undefined
  if (site && location === undefined && site.host !== document?.host) return site.href
  return document?.href
}

function parsed(address: string | undefined, base?: string): URL | undefined {
  if (address === undefined) return undefined
  try {
    const url = new URL(address, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
  } catch {
    return undefined
  }
}
