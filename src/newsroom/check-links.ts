import { checkLink } from '../collect/check-link.ts'
import { createRobotsGate } from '../collect/robots-gate.ts'
import { isAddress } from '../news/address.ts'
import type { LinkCheck } from '../news/link-check.ts'
import type { Organization } from '../news/provider.ts'
import { isShown } from '../publish/collections/shelves.ts'
import { inLanes } from './lanes.ts'
import type { HubFolder, World } from './world.ts'

/** Addresses asked at once; each host has its own narrower lane in the fetch adapter. */
const WIDTH = 16

/** Where an address stands. */
export interface LinkPlace {
  /** Path of the record's or organization's file. */
  path: string
  /** `webUrl`, `actions.url`, `domain` */
  field: string
}

export interface LinkReport {
  /** Addresses that records and organizations name. */
  links: number
  /** Asked in this run. */
  asked: number
  /** Due, but left for the next run. */
  left: number
  /** What is known of each, the worst first; addresses not looked at yet are not here. */
  checks: (LinkCheck & { places: LinkPlace[] })[]
}

export interface LinkOrder {
  /** Most addresses asked in this run; 0 only tells what is known. */
  limit: number
  /** Pictures, too. */
  images?: boolean
  /** Also those that are not due. */
  again?: boolean
}

/**
 * Looks at the addresses that records name, those never looked at first, then the longest due. Each result is kept at once,
 * so that a run may be stopped and the next goes on.
 */
export async function checkLinks(folder: HubFolder, world: World, order: LinkOrder): Promise<LinkReport> {
  const links = linksOf(folder, order.images === true)
  const known = await world.store.linkChecks()
  const now = world.clock.now()
  const due = [...links.keys()]
    .filter((url) => order.again || (known.get(url)?.nextAt ?? '') <= now)
    .sort((a, b) => (known.get(a)?.nextAt ?? '').localeCompare(known.get(b)?.nextAt ?? '') || (a < b ? -1 : 1))
  const chosen = due.slice(0, order.limit)
  const gate = createRobotsGate(world.fetch, world.robot)
  let asked = 0
  await inLanes(chosen, { width: WIDTH, signal: world.signal }, async (url) => {
    const { fetch, signal } = world
    const check = await checkLink(url, known.get(url), { fetch, now, signal, gate })
    if (signal.aborted) return
    asked += 1
    known.set(url, check)
    await world.store.saveLinkCheck(check)
    world.progress({ stage: 'collect', done: asked, total: chosen.length, subject: url })
  })
  return { links: links.size, asked, left: due.length - asked, checks: told(links, known) }
}

const WORST: readonly LinkCheck['state'][] = [
  'gone',
  'soft-missing',
  'failing',
  'moved',
  'refused',
  'kept-out',
  'waiting',
  'fine',
]

function told(links: ReadonlyMap<string, LinkPlace[]>, known: ReadonlyMap<string, LinkCheck>): LinkReport['checks'] {
  const checks = [...links].flatMap(([url, places]) => {
    const check = known.get(url)
    return check ? [{ ...check, places }] : []
  })
  return checks.sort((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state) || (a.url < b.url ? -1 : 1))
}

/** Fields of collections that hold maps with `url`, or lists of them. */
const PARTS_WITH_LINKS = ['actions', 'github', 'linkedin', 'twitter', 'crunchbase', 'demo', 'sponsor', 'messages']

/** Every address with the places it stands at: published news, shown records of collections, and organizations. */
function linksOf({ records, collections, organizations }: HubFolder, images: boolean): Map<string, LinkPlace[]> {
  const links = new Map<string, LinkPlace[]>()
  const add = (url: unknown, place: LinkPlace) => {
    if (typeof url !== 'string' || !/^https?:/i.test(url) || !isAddress(url)) return
    const places = links.get(url) ?? []
    if (!places.some(({ path, field }) => path === place.path && field === place.field)) places.push(place)
    links.set(url, places)
  }
  for (const { path, fields } of records.filter((record) => record.fields.published)) {
    for (const field of ['originalUrl', 'webUrl'] as const) add(fields[field], { path, field })
    if (images) for (const { url } of fields.images) add(url, { path, field: 'images.url' })
  }
  for (const { path, fields } of collections.filter(isShown)) {
    for (const field of ['originalUrl', 'webUrl', 'website']) add(fields[field], { path, field })
    for (const field of [...PARTS_WITH_LINKS, ...(images ? ['images'] : [])]) {
      for (const part of [fields[field]].flat()) add(urlOf(part), { path, field: `${field}.url` })
    }
  }
  for (const organization of organizations) {
    for (const { url, field } of addressesOf(organization, images)) {
      add(url, { path: organization.path ?? organization.id, field })
    }
  }
  return links
}

/** The front pages that the site leads to from an organization's page, and those of its other domains. */
function addressesOf({ domain, otherDomains = [], images }: Organization, withImages: boolean) {
  return [
    { url: `https://${domain}/`, field: 'domain' },
    ...otherDomains.map((other) => ({ url: `https://${other}/`, field: 'otherDomains' })),
    ...(withImages ? images.map(({ url }) => ({ url, field: 'images.url' })) : []),
  ]
}

function urlOf(part: unknown): unknown {
  if (typeof part === 'string') return part
  return typeof part === 'object' && part !== null && 'url' in part ? part.url : undefined
}
