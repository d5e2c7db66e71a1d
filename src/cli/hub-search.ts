import { join } from 'node:path'
import type { KeptSearchIndex } from '../adapters/sql/open-search-index.ts'
import type { SearchIndex } from '../ports/search-index.ts'
import type { Publication } from '../publish/edition.ts'
import { scanned } from '../server/scan.ts'
import type { OpenHub } from './open-hub.ts'
import { privateFolder } from './private-folder.ts'

/** What a served hub is looked through with. */
export interface HubSearch {
  /** Brings the index up to date with what is shown from now on. */
  follow(publication: Publication): void
  /** Of the publication that was followed last; who asks while it is brought up to date waits. */
  index(): SearchIndex
  close(): Promise<void>
}

/** The index of a served hub. */
export function searchFile(hubPath: string): string {
  return join(hubPath, '.newswright/search.db')
}

/**
 * Keeps a search index of a hub in its private folder; deleting it costs the making of a new one. Where that cannot be written, pages are looked through one by one.
 *
 * @param say told once when there can be no index
 */
export function openHubSearch(hub: Pick<OpenHub, 'path'>, say: (text: string) => void): HubSearch {
  let kept: Promise<KeptSearchIndex> | undefined
  let ready: Promise<SearchIndex> = Promise.resolve(scanned([]))
  let hasFailed = false
  const open = async () => {
    const { openSearchIndex } = await import('../adapters/sql/open-search-index.ts')
    privateFolder(hub.path)
    return openSearchIndex(searchFile(hub.path))
  }
  const updated = async (publication: Publication): Promise<SearchIndex> => {
    try {
      kept ??= open()
      const index = await kept.catch((error: unknown) => {
        // The next edition may find room for it.
        kept = undefined
        throw error
      })
      await index.update(publication.findables())
      return index
    } catch (error) {
      if (!hasFailed) say(`There is no search index (${messageOf(error)}); pages are looked through one by one.`)
      hasFailed = true
      return scanned(publication.findables())
    }
  }
  return {
    follow(publication) {
      ready = ready.then(() => updated(publication))
    },
    index: () => ({ find: async (words, limit) => (await ready).find(words, limit) }),
    async close() {
      await ready
      await (await kept)?.close()
    },
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
