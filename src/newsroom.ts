import type { Notice } from './news/notice.ts'
import type { Ruling } from './news/ruling.ts'
import type { Tombstone } from './news/tombstone.ts'
import { archiveRecords } from './newsroom/archive-records.ts'
import { collectCollections, feedsCollection } from './newsroom/collect-collections.ts'
import { collectSources } from './newsroom/collect-sources.ts'
import { fileRecords } from './newsroom/file-records.ts'
import { followRenamed } from './newsroom/follow-renamed.ts'
import { holdPicturesOf } from './newsroom/hold-picture.ts'
import { judgeStories, type SavedJudgement } from './newsroom/judge-stories.ts'
import { readArticles } from './newsroom/read-articles.ts'
import { sweepPictures } from './newsroom/sweep-pictures.ts'
import { tellSharedPictures } from './newsroom/tell-shared-pictures.ts'
import { withoutWithdrawn } from './newsroom/withdraw-article.ts'
import { clearTakenDown } from './newsroom/withdraw-record.ts'
import type { HubFolder, World } from './newsroom/world.ts'
import { leadPicture } from './publish/collections/record-words.ts'
import { isShown } from './publish/collections/shelves.ts'

/** What a run did. */
export interface RunReport {
  /** Sources that were due and asked. */
  asked: number
  /** Entries that were new or changed. */
  entries: number
  /** Articles read. */
  read: number
  stories: number
  verdicts: { publish: number; hold: number; hide: number; reject: number }
  /** Record files whose bytes changed. */
  changed: string[]
  /** Records moved to the archive. */
  archived: string[]
  /** Records whose publisher took the page away; each has a tombstone now. */
  withdrawn: string[]
  /** Edits found in files, to be kept as rulings. */
  edits: Ruling[]
  notices: Notice[]
  /** Stopped before its end; what was done is kept, the next run goes on. */
  interrupted: boolean
}

/**
 * One pass of the newsroom: collect, read, classify, group, decide, record. (Publishing starts from the content tree:
 * `publish`.) Everything is saved as it happens, so a run may be stopped or killed at any moment and repeated.
 *
 * @param given the hub folder as read
 * @param world ports; `world.signal` stops the run between two articles
 */
export async function run(given: HubFolder, world: World): Promise<RunReport> {
  const folder = await clearTakenDown(given, world)
  const news = folder.sources.filter((source) => !feedsCollection(source))
  const collected = await collectSources(news, world, folder.hub.archiveAfterDays)
  const renamed = await followRenamed(folder, world)
  const kept = await collectCollections(folder, world)
  const read = await readArticles(folder, world)
  const shown = [...folder.collections.filter(isShown).flatMap(leadPicture), ...kept.pictures]
  const held = await holdPicturesOf(shown, folder.hub, world)
  const report: RunReport = {
    asked: collected.asked + kept.asked,
    entries: collected.entries,
    read: read.read,
    stories: 0,
    verdicts: { publish: 0, hold: 0, hide: 0, reject: 0 },
    changed: [...renamed, ...kept.changed],
    archived: [],
    withdrawn: read.withdrawn.map(({ path }) => path),
    edits: [],
    notices: [...collected.notices, ...kept.notices, ...read.notices, ...held],
    interrupted: world.signal.aborted,
  }
  if (world.signal.aborted) return report
  const decided = await world.alone(() => decideAndFile(folder, read.withdrawn, world))
  report.stories = decided.stories
  report.notices.push(...decided.notices)
  for (const { verdict } of decided.decisions) report.verdicts[verdict]++
  const now = world.clock.now()
  for (const notice of report.notices) await world.store.saveNotice(now, notice)
  const { edits, archived } = decided
  const changed = [...renamed, ...kept.changed, ...decided.changed]
  return { ...report, changed, edits, archived, interrupted: world.signal.aborted }
}

/** Which pictures are logos shows only once there are stories; then those who have no other are judged once more. */
async function judgeWithPictures(folder: HubFolder, world: World): Promise<SavedJudgement> {
  const first = await judgeStories(folder, world)
  if (!(await tellSharedPictures(folder, first, world))) return first
  const again = await judgeStories(folder, world, { settled: true })
  return { ...again, notices: [...first.notices, ...again.notices] }
}

async function decideAndFile(folder: HubFolder, withdrawn: readonly Tombstone[], world: World) {
  // People may have ruled while we read.
  const standing = withoutWithdrawn({ ...folder, rulings: await world.rulings() }, withdrawn)
  const judged = await judgeWithPictures(standing, world)
  const { changed, edits } = await fileRecords(standing, judged, world)
  const archived = world.signal.aborted ? [] : await archiveRecords(folder, world)
  await sweepPictures(standing, world)
  const { decisions, notices } = judged
  return { stories: judged.stories.length, decisions, notices, changed, edits, archived }
}
