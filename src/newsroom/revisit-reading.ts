import type { Article } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { Notice } from '../news/notice.ts'
import type { Store } from '../ports/store.ts'
import { type Revised, revise } from '../read/page/revision/revise.ts'
import { changeOf } from './revisit-change.ts'
import type { RevisitDesk } from './revisit-desk.ts'

/** What came of reading a known article again. */
export interface Reading {
  article: Article
  notices: Notice[]
}

/**
 * Stores a new reading of an article that is known: a trivial change leaves it as it was, a real one is remembered with
 * its differences, and what readers can see of it is told. Runs inside the caller's transaction.
 *
 * @param reading.page the page, where one was read; left out for the feed's words
 */
export async function saveReading(
  reading: { before: Article; after: Article; page?: Capture; aliases: readonly string[] },
  desk: RevisitDesk,
  store: Store,
): Promise<Reading> {
  const { before, after, page, aliases } = reading
  const seenAt = desk.world.clock.now()
  const revised = revise(before, after, seenAt)
  if (page && !revised.replaced && !after.rights.noArchive) await store.saveCapture(page)
  await store.saveArticle(revised.article, revised.replaced ? [] : [...aliases, after.webUrl, after.originalUrl])
  const { article, revision } = revised
  if (revision?.kind === 'changed') {
    // Before the store forgets how it was.
    await tell({ before, after: article, revision }, desk, seenAt)
    await store.saveRevision({ article: article.id, at: seenAt, revision })
  }
  return { article, notices: noticesOf(revised) }
}

async function tell(revised: Parameters<typeof changeOf>[0], desk: RevisitDesk, seenAt: string): Promise<void> {
  const path = desk.pathOf(revised.after)
  const change = path && changeOf(revised, { path, rulings: desk.folder.rulings, seenAt })
  if (change) await desk.world.keepChanges([change])
}

function noticesOf({ article, revision, replaced }: Revised): Notice[] {
  const about = { stage: 'read' as const, level: 'info' as const, subject: article.webUrl }
  if (replaced) {
    const message = 'The page now shows something else than the article; what was read before stands.'
    return [{ ...about, code: 'page-replaced', message }]
  }
  if (revision?.correction !== undefined) {
    return [{ ...about, code: 'article-corrected', message: `Its publisher corrected it: ${revision.correction}` }]
  }
  if (revision?.kind !== 'changed') return []
  return [{ ...about, code: 'article-changed', message: `Its publisher changed it: ${revision.changes.join(', ')}.` }]
}
