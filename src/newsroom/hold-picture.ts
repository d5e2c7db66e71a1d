import type { Article } from '../news/article.ts'
import type { Hub } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import type { Picture } from '../news/picture.ts'
import type { TakenPicture } from '../ports/pictures.ts'
import { inLanes } from './lanes.ts'
import { nextTry } from './picture-schedule.ts'
import type { HubFolder, World } from './world.ts'

/** Pictures asked for again in one run; the rest waits for the next. */
const AT_MOST = 200
const WIDTH = 16

/**
 * Measures an article's lead picture, and holds copies where hub and publisher let us. What is known already is not
 * asked for again; what did not come is remembered and tried later.
 */
export async function holdPicture(article: Article, hub: Hub, world: World): Promise<Notice[]> {
  const [lead] = article.images
  if (!lead || hub.images === 'none') return []
  const { noImageIndex, noArchive } = article.rights
  const measureOnly = hub.images === 'measure' || noImageIndex === true || noArchive === true
  const known = await world.store.picture(lead.url)
  if (known && isEnough(known, measureOnly)) return []
  return ask(fresh(lead.url, measureOnly), world)
}

/**
 * Asks again for pictures that did not come at first, when their time has come, and for those whose copies are lost with
 * the private state although our records say that they are held.
 */
export async function holdDuePictures({ hub, records, readings }: HubFolder, world: World): Promise<Notice[]> {
  if (hub.images === 'none') return []
  const now = world.clock.now()
  const known = await world.store.pictures()
  const due = [...known.values()].filter(({ dueAt }) => dueAt !== undefined && dueAt <= now)
  due.sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
  // Of other systems' records we know nothing but that they say so.
  const own = records.filter(({ path }) => readings?.get(path)?.decision !== undefined)
  const said = own.flatMap(({ fields }) => fields.images.filter(({ isCached }) => isCached).map(({ url }) => url))
  const lost = hub.images === 'cache' ? [...new Set(said)].filter((url) => !known.has(url)) : []
  const wanted = [...due, ...lost.map((url) => fresh(url, false))].slice(0, AT_MOST)
  const notices: Notice[] = []
  await inLanes(wanted, { width: WIDTH, signal: world.signal }, async (picture) => {
    notices.push(...(await ask(picture, world)))
  })
  return notices
}

/**
 * Measures pictures that records of collections show, and holds copies of them: those never asked for yet. What publishers
 * of their pages say is not known, for no page is read; the hub's own setting counts.
 */
export async function holdPicturesOf(urls: Iterable<string>, hub: Hub, world: World): Promise<Notice[]> {
  if (hub.images === 'none') return []
  const known = await world.store.pictures()
  const wanted = [...new Set(urls)].filter((url) => !known.has(url)).slice(0, AT_MOST)
  const notices: Notice[] = []
  await inLanes(wanted, { width: WIDTH, signal: world.signal }, async (url) => {
    notices.push(...(await ask(fresh(url, hub.images === 'measure'), world)))
  })
  return notices
}

function fresh(url: string, measureOnly: boolean): Picture {
  return { url, state: 'waiting', width: 0, height: 0, copies: [], ...(measureOnly && { measureOnly }) }
}

/** A picture that waits has its own time. */
function isEnough(known: Picture, measureOnly: boolean): boolean {
  return known.state !== 'usable' || known.copies.length > 0 || known.measureOnly === true || measureOnly
}

async function ask(picture: Picture, world: World): Promise<Notice[]> {
  const { url, measureOnly } = picture
  const taken = await world.pictures.take(url, { keepCopy: !measureOnly, signal: world.signal })
  if (taken.as === 'unanswered' && world.signal.aborted) return []
  const askedAt = world.clock.now()
  if (taken.as === 'unanswered') return failed({ ...picture, askedAt }, taken, world)
  if (taken.as === 'none') {
    await world.store.savePicture({ ...fresh(url, false), state: 'none', askedAt })
    return []
  }
  const { width, height, copies, digest, look } = taken
  const found: Picture = { url, state: 'usable', width, height, copies, askedAt, digest, ...(look && { look }) }
  await world.store.savePicture(measureOnly ? { ...found, measureOnly } : found)
  return []
}

async function failed(
  picture: Picture,
  { answer }: TakenPicture & { as: 'unanswered' },
  { store }: World,
): Promise<Notice[]> {
  const { dueAt: _, ...asked } = picture
  const failures = (asked.failures ?? 0) + 1
  const status = answer.ok ? answer.capture.status : undefined
  const dueAt = nextTry(failures, status, asked.askedAt ?? '')
  if (dueAt !== undefined) {
    await store.savePicture({ ...asked, failures, dueAt })
    return []
  }
  await store.savePicture({ ...asked, state: 'none', failures })
  const why = answer.ok ? `it answered ${answer.capture.status}` : answer.notice.message
  return [
    {
      stage: 'read',
      code: 'picture-unreachable',
      level: 'info',
      subject: asked.url,
      message: `The picture did not come in ${failures} tries (${why}); what shows it stands without.`,
    },
  ]
}
