import type { Capture } from '../../news/capture.ts'
import type { Feed } from '../../news/entry.ts'
import type { Notice } from '../../news/notice.ts'
import { toFeed } from './nouns.ts'
import { readAsGiven } from './read-as-given.ts'
import { unreadableDates } from './remarks.ts'

/** A feed and what was repaired or wrong; `format` is `unknown` when there was no feed at all. */
export interface FeedReading {
  feed: Feed
  notices: Notice[]
}

/**
 * Reads any feed: RSS 0.9x to 2.0, RDF/RSS 1.0, Atom 0.3 and 1.0, JSON Feed, CDF, well-formed or broken, in any
 * encoding. Never throws; what had to be repaired, and what is no feed, is said in notices with line and remedy.
 * Addresses come out absolute, titles plain, dates as instants, summary and content as HTML (not sanitised).
 * @param capture the answer as it came
 * @param source `Source.id`, set on every entry
 */
export function readFeed(capture: Capture, source: string): FeedReading {
  const { given, base, notices } = readAsGiven(capture)
  const dates: string[] = []
  const feed = toFeed(given, { source, base, unreadableDate: (text) => dates.push(text) })
  return { feed, notices: [...notices, ...unreadableDates(dates, capture.finalUrl)] }
}
