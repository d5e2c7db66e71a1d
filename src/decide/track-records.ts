import type { Story } from '../news/story.ts'
import { type Candidate, kindConfidence, publisherOf } from './candidate.ts'
import type { TrackRecord } from './reputation.ts'

/**
 * What can be learnt of every publisher from stories: how often others followed its report (it had the story first and
 * another house reported it too, with a text of its own), how often it repeated a text, how often its headlines are clickbait.
 * Keys are those of `publisherOf`.
 */
export function trackRecords(
  stories: readonly Story[],
  candidates: ReadonlyMap<string, Candidate>,
): Map<string, TrackRecord> {
  const records = new Map<string, TrackRecord>()
  for (const story of stories) {
    const members = story.members.flatMap(({ article, as }) => {
      const candidate = candidates.get(article)
      return candidate ? [{ publisher: publisherOf(candidate), candidate, isCopy: as === 'duplicate' }] : []
    })
    const originals = members.filter(({ isCopy }) => !isCopy)
    const first = originals[0]
    const followed = first !== undefined && originals.some(({ publisher }) => publisher !== first.publisher)
    for (const member of members) {
      const record = recordOf(member.publisher, records)
      record.articles += 1
      if (member === first && followed) record.followed += 1
      if (member.isCopy) record.copies += 1
      if (kindConfidence(member.candidate, 'clickbait') > 0) record.clickbait += 1
    }
  }
  return records
}

function recordOf(publisher: string, records: Map<string, TrackRecord>): TrackRecord {
  const record = records.get(publisher) ?? { articles: 0, followed: 0, copies: 0, clickbait: 0 }
  records.set(publisher, record)
  return record
}
