import { isOfEditors, ruledVerdict, rulingsOn, withRulings } from '../../decide/rulings.ts'
import type { Article } from '../../news/article.ts'
import type { Decision } from '../../news/decision.ts'
import { isRulingGround } from '../../news/reason.ts'
import type { NewsFields, NewsRecord } from '../../news/record.ts'
import { isInForce, type Ruling } from '../../news/ruling.ts'
import { amendRecord } from '../../record/amend-record.ts'
import { correct } from '../../record/reconcile.ts'
import { candidatesOf } from '../candidates.ts'
import { fileRecords } from '../file-records.ts'
import { judgeStories } from '../judge-stories.ts'
import { withoutWithdrawn } from '../withdraw-article.ts'
import type { HubFolder, World } from '../world.ts'
import type { DeskEntry } from './entries.ts'
import { rulingsBySubject, rulingsOnEntry } from './lines.ts'

/**
 * Puts rulings into effect without collecting or reading: judges what stands once more and files what that changes. Stories stand, too,
 * unless a ruling speaks of them. Articles that are older than what a run judges are decided on by themselves; records that no article is known
 * of are amended.
 *
 * @param read reads the hub folder as it is when our turn has come
 * @param ruled the articles that people ruled on
 * @param options.regroup some ruling is on stories; the embedder is not asked anew
 */
export function judgeAgain(
  read: () => Promise<HubFolder>,
  { ruled, regroup }: { ruled: readonly DeskEntry[]; regroup: boolean },
  world: World,
): Promise<void> {
  return world.alone(async () => {
    const folder = withoutWithdrawn(await read())
    const judged = await judgeStories(folder, world, { settled: !regroup, quiet: true })
    const decided = new Set(judged.decisions.map(({ article }) => article))
    const only = new Set([...judged.renewed, ...ruled.map(({ id }) => id)])
    await fileRecords(folder, { ...judged, only }, world)
    for (const entry of ruled.filter(({ id }) => !decided.has(id))) {
      const article = await world.store.article(entry.id)
      if (article) await decideAlone(article, folder, world)
      else await amendFile(entry, folder, world)
    }
  })
}

/** An article of which every run says no more: what was decided last stands, but for what people ruled. */
async function decideAlone(article: Article, folder: HubFolder, world: World): Promise<void> {
  const { store } = world
  const before = await store.decisionsOn(article.id)
  const own = before.findLast(({ rulings }) => !rulings.some(isOfEditors)) ?? before.at(-1)
  const candidate = candidatesOf(folder, [article]).get(article.id)
  if (!own || !candidate) return
  const decision = withRulings(unruled(own), rulingsOn(candidate, folder.rulings, world.clock.now()))
  await store.saveDecision({ ...decision, at: world.clock.now() })
  const saved = (await store.decision(article.id)) ?? decision
  const articles = new Map([[article.id, article]])
  const decisions = [saved]
  for (const id of own.related) {
    const [other, its] = [await store.article(id), await store.decision(id)]
    if (other) articles.set(id, other)
    if (its) decisions.push(its)
  }
  await fileRecords(folder, { articles, stories: [], decisions, only: new Set([article.id]) }, world)
}

/** What the policy had said. A decision that was only ever taken with rulings keeps its verdict. */
function unruled(decision: Decision): Decision {
  return { ...decision, because: decision.because.filter((ground) => !isRulingGround(ground)) }
}

/** A record that came with the hub, or outlived the private state: its file is all there is. */
async function amendFile(entry: DeskEntry, folder: HubFolder, world: World): Promise<void> {
  const record = folder.records.find(({ path }) => path === entry.record?.path)
  const text = record && (await world.content.readText(record.path))
  if (!record || text === undefined) return
  const now = world.clock.now()
  const rulings = rulingsOnEntry(entry, rulingsBySubject(folder.rulings)).filter((ruling) => isInForce(ruling, now))
  await world.content.write(record.path, amendRecord(text, changes(record, rulings)))
}

function changes({ fields }: NewsRecord, rulings: readonly Ruling[]): Partial<NewsFields> {
  const { title, excerpt, topics, type } = correct(fields, rulings)
  const verdict = ruledVerdict(rulings)?.verdict
  const published = verdict === undefined ? fields.published : verdict === 'publish'
  return { title, excerpt, topics, type, published }
}
