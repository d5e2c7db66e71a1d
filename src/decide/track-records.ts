import type { Instant } from '../news/instant.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import { type Candidate, kindConfidence, ownerOf, publisherOf } from './candidate.ts'
import type { TrackRecord } from './reputation.ts'
import { isOfEditors, ruledVerdict, rulingsOn } from './rulings.ts'

/** One thing that happened to a publisher and says something of it. */
export interface Episode {
  at: Instant
  /** As `publisherOf` names it. */
  publisher: string
  /** What it counts as. */
  counts: keyof TrackRecord
}

/** From a moment (included) to another (not included); all of time when left out. */
export interface Span {
  from: Instant
  until: Instant
}

/**
 * What can be learnt of publishers from stories, as it happened: an article came out; it repeated a text; its headline was
 * clickbait; another house followed its report with a text of its own (two titles of one owner do not follow each other).
 */
export function episodes(stories: readonly Story[], candidates: ReadonlyMap<string, Candidate>): Episode[] {
  return stories.flatMap((story) => {
    const members = story.members.flatMap((member) => {
      const candidate = candidates.get(member.article)
      return candidate ? [{ at: member.publishedDateTime, candidate, isCopy: member.as === 'duplicate' }] : []
    })
    const [first, ...others] = members.filter(({ isCopy }) => !isCopy)
    const follower = first && others.find(({ candidate }) => ownerOf(candidate) !== ownerOf(first.candidate))
    const found = members.flatMap(({ at, candidate, isCopy }) => {
      const publisher = publisherOf(candidate)
      const episode = (counts: Episode['counts']): Episode => ({ at, publisher, counts })
      return [
        episode('articles'),
        ...(isCopy ? [episode('copies')] : []),
        ...(kindConfidence(candidate, 'clickbait') > 0 ? [episode('clickbait')] : []),
      ]
    })
    if (first && follower) found.push({ at: follower.at, publisher: publisherOf(first.candidate), counts: 'followed' })
    return found
  })
}

/** What editors said of publishers by ruling on their articles: for them (publish, pin) or against them (hide, kill). */
export function rulingEpisodes(candidates: Iterable<Candidate>, rulings: readonly Ruling[]): Episode[] {
  const named = new Set(rulings.map(({ subject }) => subject))
  return [...candidates].flatMap((candidate): Episode[] => {
    if (!namesOf(candidate).some((name) => named.has(name))) return []
    // A ruling that has ended was an opinion all the same.
    const ruled = ruledVerdict(rulingsOn(candidate, rulings, '').filter(isOfEditors))
    if (!ruled || ruled.verdict === 'hold') return []
    const counts = ruled.verdict === 'publish' ? 'favoured' : 'disfavoured'
    return [{ at: ruled.ruling.at, publisher: publisherOf(candidate), counts }]
  })
}

function namesOf({ article, subjects }: Candidate): string[] {
  return [...subjects, article.id, article.webUrl, article.originalUrl]
}

/** The episodes of a span, counted for every publisher. */
export function trackRecords(all: readonly Episode[], span?: Span): Map<string, TrackRecord> {
  const records = new Map<string, TrackRecord>()
  for (const { at, publisher, counts } of all) {
    if (span && (at < span.from || at >= span.until)) continue
    const record = records.get(publisher) ?? { articles: 0, followed: 0, copies: 0, clickbait: 0 }
    record[counts] = (record[counts] ?? 0) + 1
    records.set(publisher, record)
  }
  return records
}
