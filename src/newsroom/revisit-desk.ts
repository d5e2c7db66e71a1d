import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import type { HubFolder, World } from './world.ts'

/** What reading again must know of the records that stand: which article has which, and what must not come back. */
export interface RevisitDesk {
  folder: HubFolder
  world: World
  /** The record of an article, by what we remember writing, else by its addresses. */
  pathOf(article: Article): string | undefined
  /** The path of the record with an address. */
  pathAt(url: string): string | undefined
  record(path: string): NewsRecord | undefined
  /** Taken down by order: never asked for, never stored. */
  isTakenDown(url: string): boolean
}

/** Who rules where a takedown was ordered; `newswright takedown` writes it into the ruling. */
export const TAKEDOWN = 'takedown'

export async function openRevisitDesk(folder: HubFolder, world: World): Promise<RevisitDesk> {
  const written = new Map((await world.store.allWritten()).map(({ article, path }) => [article, path]))
  const byAddress = new Map<string, string>()
  const records = new Map<string, NewsRecord>()
  for (const record of folder.records) {
    records.set(record.path, record)
    for (const url of [record.fields.originalUrl, record.fields.webUrl]) if (url) byAddress.set(url, record.path)
  }
  const takenDown = new Set(
    folder.rulings.filter(({ action, by }) => action === 'kill' && by === TAKEDOWN).map(({ subject }) => subject),
  )
  return {
    folder,
    world,
    pathOf: ({ id, webUrl, originalUrl }) => written.get(id) ?? byAddress.get(webUrl) ?? byAddress.get(originalUrl),
    pathAt: (url) => byAddress.get(url),
    record: (path) => records.get(path),
    isTakenDown: (url) => takenDown.has(url),
  }
}
