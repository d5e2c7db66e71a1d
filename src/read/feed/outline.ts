import type { Capture } from '../../news/capture.ts'
import type { Entry } from '../../news/entry.ts'
import { instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'
import { webAddress, withAbsoluteAddresses } from './addresses.ts'
import { parseDate } from './dates/parse-date.ts'
import type { Given, GivenEntry, GivenLink, GivenText } from './given.ts'
import { placeOf, replyOf } from './nouns.ts'
import { readAsGiven } from './read-as-given.ts'
import { tidyHtml } from './tidy-html.ts'

/** One entry of an outline; texts as the feed gives them, HTML (without scripts) where it gives HTML. */
export interface OutlineEntry {
  title?: string
  link?: string
  id?: string
  description?: string
  content?: string
  /** When published, else when updated. */
  date?: string
  comments?: number
  replyTo?: Entry['replyTo']
  place?: Entry['place']
}

/** A feed in few words, for comparing readers with each other: what `newswright feed --batch` prints. */
export interface Outline {
  title?: string
  link?: string
  description?: string
  items: OutlineEntry[]
}

/** Reads an answer as an outline; without entries, and with the notice that says so, when it is no feed at all. */
export function outlineOf(capture: Capture): { outline: Outline; notices: Notice[] } {
  const { given, base, notices } = readAsGiven(capture)
  const outline = {
    ...common(given, given.spare, base),
    items: given.entries.map((entry) => outlineEntry(entry, base)),
  }
  return { outline, notices }
}

function outlineEntry(entry: GivenEntry, base: string | undefined): OutlineEntry {
  const spare = entry.spare
  const id = entry.id ?? spare?.id
  const content = html(entry.content ?? spare?.content, base)
  const dates = [entry.published, spare?.published, spare?.spare?.published, entry.updated, spare?.updated]
  const milliseconds = dates
    .map((text) => (text === undefined ? undefined : parseDate(text)))
    .find((found) => found !== undefined)
  const { title, link, description } = common(entry, spare, base)
  const comments = entry.comments ?? spare?.comments
  const replyTo = replyOf(entry, base)
  const place = placeOf(entry)
  const address = link ?? linkOf(entry.spareLink ?? spare?.spareLink, base)
  return {
    ...(title !== undefined && { title }),
    ...(address !== undefined && { link: address }),
    ...(id !== undefined && { id }),
    ...(description !== undefined && { description }),
    ...(content !== undefined && { content }),
    ...(milliseconds !== undefined && { date: instant(milliseconds) }),
    ...(comments !== undefined && { comments }),
    ...(replyTo && { replyTo }),
    ...(place && { place }),
  }
}

function common(given: Given, spare: Given | undefined, base: string | undefined): Omit<Outline, 'items'> {
  const title = html(given.title ?? spare?.title, base)
  const link = linkOf(given.link ?? spare?.link, base)
  const description = html(given.summary ?? spare?.summary, base)
  return {
    ...(title !== undefined && { title }),
    ...(link !== undefined && { link }),
    ...(description !== undefined && { description }),
  }
}

function linkOf(link: GivenLink | undefined, base: string | undefined): string | undefined {
  return link && (webAddress(link, base) ?? link.href)
}

function html(text: GivenText | undefined, base: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const safe = text.kind === 'text' ? text.value : tidyHtml(text.value)
  return withAbsoluteAddresses(safe, text.base ?? base)
}
