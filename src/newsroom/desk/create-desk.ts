import { instant } from '../../news/instant.ts'
import type { Ruling } from '../../news/ruling.ts'
import type { Desk, DeskLine, RuleOutcome, RulingOrder } from '../../ports/desk.ts'
import { dateIn } from '../../record/record-path.ts'
import { evaluate } from '../evaluate.ts'
import type { World } from '../world.ts'
import { articleDetails } from './article-details.ts'
import type { DeskEntry } from './entries.ts'
import { findLines } from './find-lines.ts'
import { inEffect } from './in-effect.ts'
import { rulingsOnEntry } from './lines.ts'
import { lookAt, type Sight } from './look.ts'
import { noticesOnce } from './notices.ts'
import { overviewOf } from './overview.ts'
import { queueOf } from './queue.ts'
import { deskRuling, keyOf, newestFirst } from './ruling-list.ts'
import type { ServedHub } from './served-hub.ts'
import { changeSource, sourceLines } from './sources.ts'
import { deskStory, membersOf } from './stories.ts'

const DAY = 86_400_000
/** Notices are told for so many days. */
const NOTICE_DAYS = 7
/** Stories are listed for so many days. */
const STORY_DAYS = 30

/** The desk of a served hub: shows what the newsroom knows, keeps what people rule, and puts it into effect. */
export function createDesk(hub: ServedHub): Desk {
  const { world } = hub
  const look = lookAt(hub)
  const sources = async (sight: Sight) => sourceLines(hub.folder().sources, await recentNotices(sight, world), world)
  return {
    get hub() {
      const { title, locale, timeZone } = hub.folder().hub
      return { title, locale, timeZone }
    },
    runs: hub.wake !== undefined,
    now: () => world.clock.now(),
    async overview() {
      const sight = await look()
      return overviewOf(sight, await sources(sight), hub.isRunning())
    },
    async queue() {
      const { lines, now } = await look()
      return queueOf(lines, now)
    },
    async articles(query) {
      const { lines, folder } = await look()
      return {
        ...findLines(lines, query, (moment) => dateIn(folder.hub.timeZone, moment)),
        topics: folder.taxonomy.map(({ name }) => name),
        providers: [...new Set(lines.map(({ provider }) => provider))].sort((a, b) => (a < b ? -1 : 1)),
      }
    },
    line: async (id) => (await look()).byId.get(id),
    article: async (id) => detailsOf(id, await look(), world),
    async stories() {
      const { byId, now } = await look()
      const recent = await world.store.stories(instant(Date.parse(now) - STORY_DAYS * DAY))
      return recent
        .filter(({ members }) => members.length > 1)
        .flatMap((story) => deskStory(story, byId) ?? [])
        .sort((a, b) => b.heat - a.heat || (a.latestAt < b.latestAt ? 1 : -1))
    },
    async story(id) {
      const story = await storyById(id, world)
      return story && deskStory(story, (await look()).byId)
    },
    sources: async () => sources(await look()),
    notices: async () => recentNotices(await look(), world),
    async rulings() {
      const sight = await look()
      return newestFirst(sight.rulings, sight)
    },
    agreement: () => evaluate(hub.folder(), { since: '' }, world),
    ...rulingAt(look, hub),
    async changeSource(order) {
      const outcome = await changeSource(order, hub.folder().sources, world)
      if (outcome === 'done') await hub.show()
      if (outcome === 'done' && order.what !== 'pause') hub.wake?.()
      return outcome
    },
  }
}

/** Rulings are taken one after the other, so that of two people who decide at once the second is told of the first. */
function rulingAt(look: () => Promise<Sight>, hub: ServedHub): Pick<Desk, 'rule' | 'undo'> {
  const { world } = hub
  const apply = inEffect(hub)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  return {
    async rule(order): Promise<RuleOutcome> {
      const kept = await inTurn(() => keep(order, look, world))
      if (!('entry' in kept)) return kept
      await apply(kept.entry, kept.ruling)
      const after = await look()
      return { as: 'ruled', ruling: deskRuling(kept.ruling, after), line: after.byId.get(kept.entry.id) ?? kept.line }
    },
    async undo(key) {
      const dropped = await inTurn(async () => {
        const { rulings, entries, idOf } = await look()
        const ruling = rulings.find((one) => keyOf(one) === key)
        if (ruling) await world.dropRulings([ruling])
        return { ruling, entry: ruling && entries.get(idOf(ruling.subject) ?? '') }
      })
      if (!dropped.entry || !dropped.ruling) return undefined
      await apply(dropped.entry, dropped.ruling)
      return (await look()).byId.get(dropped.entry.id)
    },
  }
}

type Kept = { entry: DeskEntry; line: DeskLine; ruling: Ruling }

async function keep(
  order: RulingOrder,
  look: () => Promise<Sight>,
  world: World,
): Promise<Kept | Exclude<RuleOutcome, { as: 'ruled' }>> {
  const sight = await look()
  const [entry, line] = [sight.entries.get(order.article), sight.byId.get(order.article)]
  if (!entry || !line) return { as: 'unknown' }
  if (order.mark !== undefined && order.mark !== line.mark) return { as: 'overtaken', line }
  const others = othersIn(order, sight)
  if (order.others !== undefined && others.length === 0) return { as: 'unknown' }
  const ruling = rulingOf({ ...order, ...(others.length > 0 && { value: others }) }, entry, sight.now)
  await world.keepRulings([ruling])
  return { entry, line, ruling }
}

/** The other articles of an order on stories, named as rulings name them. */
function othersIn({ article, others = [] }: RulingOrder, { entries, idOf }: Sight): string[] {
  const ids = others.map((name) => (entries.has(name) ? name : idOf(name)))
  const found = [...new Set(ids)].flatMap((id) => (id === undefined || id === article ? [] : (entries.get(id) ?? [])))
  return found.map(subjectOf)
}

function subjectOf({ record, webUrl }: DeskEntry): string {
  return record?.path ?? webUrl
}

function rulingOf(order: RulingOrder, entry: DeskEntry, at: string): Ruling {
  const { action, field, value, why, until, by } = order
  return {
    subject: subjectOf(entry),
    action,
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    at,
    by,
    ...(why !== undefined && { why }),
    ...(until !== undefined && { until }),
  }
}

async function detailsOf(id: string, sight: Sight, world: World) {
  const [entry, line] = [sight.entries.get(id), sight.byId.get(id)]
  if (!entry || !line) return undefined
  const story = line.story === undefined ? undefined : await storyById(line.story, world)
  return articleDetails(entry, {
    line,
    members: story ? membersOf(story, sight.byId).filter((member) => member.line.id !== id) : [],
    rulings: newestFirst(rulingsOnEntry(entry, sight.bySubject), sight),
    taxonomy: sight.folder.taxonomy,
    store: world.store,
  })
}

async function recentNotices({ idOf, now }: Sight, { store }: World) {
  return noticesOnce(await store.notices(instant(Date.parse(now) - NOTICE_DAYS * DAY)), idOf)
}

async function storyById(id: string, { store }: World) {
  return (await store.stories()).find((story) => story.id === id || story.formerIds.includes(id))
}
