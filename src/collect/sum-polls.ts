import type { Poll } from '../news/poll.ts'

/** One poll of a source that is asked by several questions, for its health: it fails when all of them do. */
export function sumPolls(source: string, polls: readonly Poll[]): Poll {
  const latest = (field: 'lastAt' | 'lastSuccessAt' | 'newestEntryAt') =>
    polls
      .flatMap((poll) => poll[field] ?? [])
      .sort()
      .at(-1)
  const [lastAt, lastSuccessAt, newestEntryAt] = [latest('lastAt'), latest('lastSuccessAt'), latest('newestEntryAt')]
  const counted = polls.flatMap(({ entries }) => entries ?? [])
  const trouble = polls.find(({ failures }) => failures > 0)
  return {
    source,
    failures: least(polls.map(({ failures }) => failures)),
    empties: least(polls.map(({ empties }) => empties ?? 0)),
    ...(counted.length > 0 && { entries: counted.reduce((sum, count) => sum + count, 0) }),
    ...(lastAt !== undefined && { lastAt }),
    ...(lastSuccessAt !== undefined && { lastSuccessAt }),
    ...(newestEntryAt !== undefined && { newestEntryAt }),
    ...(trouble?.lastNotice !== undefined && { lastNotice: trouble.lastNotice }),
    ...(polls.length > 0 && polls.every(({ gone }) => gone) && { gone: true }),
  }
}

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.min(...numbers)
}
