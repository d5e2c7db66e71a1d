import type { Article } from '../news/article.ts'
import type { Story } from '../news/story.ts'
import { type Bonds, bondKey } from './bonds.ts'
import { DisjointSets } from './disjoint-sets.ts'
import type { Known } from './grouper.ts'

/** What is known of articles before they are compared. */
export interface Background {
  /** The earlier story of an article. */
  before: ReadonlyMap<string, Story>
  /** The article whose text a copy repeats. */
  origins: ReadonlyMap<string, string>
  bonds: Bonds
}

/** Which articles belong together from the start. */
export interface Expected {
  known: ReadonlyMap<string, Known>
  /** Parts of stories that people took apart, by article. */
  parts: ReadonlyMap<string, string>
  /** Stories whose members need not stay together: people took them apart, or took back what had made them. */
  isLoose(story: Story): boolean
}

/** Copies stand with their origin, members of an earlier story with each other, and everything as people ruled. */
export function expected(articles: readonly Article[], background: Background): Expected {
  const { bonds } = background
  const isReleased = released(bonds)
  const places = new Map(articles.map(({ id }) => [id, placeOf(id, background, isReleased)]))
  const parts = bonds.isEmpty ? new Map<string, string>() : ruledPlaces(articles, places, background)
  const apart = new Set([...parts.keys()].flatMap((id) => background.before.get(id) ?? []))
  const known = [...places].map(([id, { key, settled }]): [string, Known] => [
    id,
    { together: parts.get(id) ?? key, settled },
  ])
  return { known: new Map(known), parts, isLoose: (story) => isReleased(story) || apart.has(story) }
}

interface Place {
  key: string
  settled: boolean
}

function placeOf(id: string, { before, origins }: Background, isReleased: (story: Story) => boolean): Place {
  const origin = origins.get(id) ?? id
  const story = before.get(id) ?? before.get(origin)
  if (story === undefined || isReleased(story)) return { key: `copies of ${origin}`, settled: false }
  return { key: `story ${story.id}`, settled: true }
}

/** Whether a story was made by a ruling that was taken back since: its articles are grouped as if it had never been. */
function released({ inForce }: Bonds): (story: Story) => boolean {
  const holding = new Set(inForce.map(bondKey))
  return ({ bonds = [] }) => bonds.some((bond) => !holding.has(bondKey(bond)))
}

/** Puts keys together that rulings tie, and tells the parts of those in which rulings keep articles apart. */
function ruledPlaces(
  articles: readonly Article[],
  places: Map<string, Place>,
  { bonds, origins }: Background,
): Map<string, string> {
  const keys = new DisjointSets()
  for (const { article, other, as } of bonds.inForce) {
    const [one, two] = [places.get(article), places.get(other ?? '')]
    if (as === 'together' && one && two && mayConflict(article, bonds)) keys.unite(one.key, two.key)
  }
  const members = new Map<string, string[]>()
  for (const { id } of articles) {
    const place = places.get(id) as Place
    const key = keys.root(place.key)
    places.set(id, { ...place, key })
    members.set(key, [...(members.get(key) ?? []), id])
  }
  const parts = new Map<string, string>()
  for (const [key, ids] of members) {
    if (!bonds.areApart(ids, ids)) continue
    partsOf(ids, bonds, origins).forEach((part, number) => {
      for (const id of part) parts.set(id, `${key} part ${number}`)
    })
  }
  return parts
}

/** Where nothing else was ruled of them, articles first go with their like; their stories are united in the end. */
function mayConflict(id: string, bonds: Bonds): boolean {
  return bonds.tiedTo(id).some((one) => bonds.isParted(one))
}

/** Those of whom something was ruled first, each in the first part that takes it; the others follow their origin or the most. */
function partsOf(ids: readonly string[], bonds: Bonds, origins: ReadonlyMap<string, string>): string[][] {
  const parts: string[][] = []
  const units = new Map<string, string[]>()
  for (const id of ids) units.set(bonds.rootOf(id), [...(units.get(bonds.rootOf(id)) ?? []), id])
  const ruled = [...units.values()].filter((unit) => unit.some((id) => bonds.isParted(id)))
  for (const unit of ruled) {
    const part = parts.find((one) => !bonds.areApart(unit, one))
    if (part) part.push(...unit)
    else parts.push([...unit])
  }
  const taken = new Set(parts.flat())
  const bySize = parts.toSorted((a, b) => b.length - a.length)
  for (const id of ids) {
    if (taken.has(id)) continue
    const own = parts.find((part) => part.includes(origins.get(id) ?? ''))
    const open = [...(own ? [own] : []), ...bySize].find((part) => !bonds.areApart([id], part))
    if (open) open.push(id)
    else bySize.push([id])
  }
  return bySize
}
