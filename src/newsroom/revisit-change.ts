import type { Article } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import type { Revision } from '../news/revision.ts'
import type { Ruling } from '../news/ruling.ts'

/** Longest note of correction that is quoted, characters; the publisher's own limit may be lower. */
const LONGEST_QUOTE = 300

/**
 * What readers are told of a revision; undefined where nothing they can see changed. A field that a person has set by
 * hand does not change with the publisher's.
 *
 * @param path the record's
 */
export function changeOf(
  revised: { before: Article; after: Article; revision: Revision },
  record: { path: string; rulings: readonly Ruling[]; seenAt: string },
): Change | undefined {
  const { before, after, revision } = revised
  const { path, rulings, seenAt } = record
  const isSet = (field: string) =>
    rulings.some((ruling) => ruling.action === 'correct' && ruling.field === field && ruling.subject === path)
  const title = revision.titleChanged && !isSet('title')
  const excerpt = revision.excerptChanged && !isSet('excerpt') && !after.rights.noSnippet
  const what: Change['what'] = [
    ...(title ? ['title' as const] : []),
    ...(excerpt ? ['excerpt' as const] : []),
    ...(revision.correction === undefined ? [] : ['correction' as const]),
  ]
  if (what.length === 0) return undefined
  const quote = quoted(revision.correction, after)
  return {
    path,
    at: after.updatedDateTime ?? seenAt,
    what,
    ...(title && { earlierTitle: before.title }),
    ...(quote !== undefined && { correction: quote }),
  }
}

function quoted(note: string | undefined, { rights }: Article): string | undefined {
  const longest = Math.min(LONGEST_QUOTE, rights.maxSnippet ?? LONGEST_QUOTE)
  if (note === undefined || rights.noSnippet || longest < 1) return undefined
  if (note.length <= longest) return note
  const cut = note.slice(0, longest - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()}…`
}
