import { counted } from '../news/counted.ts'
import type { Decision } from '../news/decision.ts'
import { hoursBetween, type Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Reason } from '../news/reason.ts'
import type { Score } from '../news/score.ts'
import { type Candidate, kindConfidence, ownerOf } from './candidate.ts'
import { type NewsroomSettings, newsroomSettingsOf } from './policies/newsroom.ts'
import { reputationOf } from './reputation-of.ts'
import type { UsualOrigins } from './usual-origins.ts'

/** One member of a story as heat sees it. */
export interface HeatMember {
  candidate: Candidate
  /** 0 to 100 */
  quality: number
}

/** One independent voice of a story. */
interface Origin {
  owner: string
  at: Instant
  /** 0 to about 1.5: what its confirmation is worth. */
  authority: number
  reputation: number
  quality: number
}

/**
 * Heat of a story at the moment of its latest evidence. It does not change while nothing new happens; `heatAt` gives the
 * value that has decayed by a given moment. Points are whole and add up exactly; copies are no origins; another
 * independent origin never lowers it.
 */
export function newsroomHeat(members: readonly HeatMember[], settings: NewsroomSettings, usual?: UsualOrigins): Score {
  const origins = independentOrigins(members)
  const because = terms(origins, members, settings, usual).filter(({ points }) => points !== 0)
  const sum = because.reduce((total, { points = 0 }) => total + points, 0)
  if (origins.length > 1 || sum <= settings.singleOriginCap) return { name: 'heat', value: sum, because }
  const cap = {
    name: 'single-origin',
    points: settings.singleOriginCap - sum,
    because: 'Only one house reports it so far.',
  }
  return { name: 'heat', value: settings.singleOriginCap, because: [...because, cap] }
}

function terms(
  origins: readonly Origin[],
  members: readonly HeatMember[],
  settings: NewsroomSettings,
  usual?: UsualOrigins,
): (Reason & { points: number })[] {
  const authority = origins.reduce((sum, origin) => sum + origin.authority, 0)
  const quality = Math.max(0, ...origins.map((origin) => origin.quality))
  const best = Math.max(0, ...origins.map((origin) => origin.reputation))
  const burst = mostWithin(origins.map(({ at }) => at).sort(), settings.velocityHours)
  const clicks = members.reduce((sum, { candidate }) => sum + (candidate.clicks ?? 0), 0)
  const over = usual ? Math.max(1, origins.length / usual.origins) : 1
  const points = (weight: number, value: number) => Math.round(weight * value)
  return [
    {
      name: 'quality',
      points: points(settings.heatQuality, quality / 100),
      because: `The best own report has quality ${quality}.`,
    },
    {
      name: 'reputation',
      points: points(settings.heatReputation, best),
      because: `The best source has reputation ${best.toFixed(2)}.`,
    },
    {
      name: 'confirmation',
      points: points(settings.heatConfirmation, Math.log2(1 + authority)),
      because: voices(origins.length, authority),
    },
    {
      name: 'velocity',
      points: points(settings.heatVelocity, Math.log2(Math.max(1, burst))),
      because: `${burst} of them came within ${counted(settings.velocityHours, 'hour')}.`,
    },
    {
      name: 'surprise',
      points: points(settings.heatSurprise, Math.log2(over)),
      because: usual ? `A story of “${usual.topic}” usually has ${usual.origins}.` : '',
    },
    {
      name: 'clicks',
      points: points(settings.heatClicks, Math.log2(1 + clicks)),
      because: `${counted(clicks, 'recent click')}.`,
    },
  ]
}

function voices(count: number, authority: number): string {
  const sum = authority.toFixed(2)
  return count === 1
    ? `1 house reports it; its voice counts ${sum}.`
    : `${count} independent houses report it; together their voices count ${sum}.`
}

/** One origin per owner: its best report; copies of a text in the story are left out. */
function independentOrigins(members: readonly HeatMember[]): Origin[] {
  const present = new Set(members.map(({ candidate }) => candidate.article.id))
  const own = members.filter(
    ({ candidate }) => candidate.duplicateOf === undefined || !present.has(candidate.duplicateOf),
  )
  const origins = new Map<string, Origin>()
  for (const member of oneForEachText(own.length > 0 ? own : members.slice(0, 1))) {
    const origin = originOf(member)
    const known = origins.get(origin.owner)
    origins.set(origin.owner, known ? strongest(known, origin) : origin)
  }
  return [...origins.values()]
}

/** Several copies of a text that is not in the story itself stand for it together: the first counts. */
function oneForEachText(members: readonly HeatMember[]): HeatMember[] {
  const seen = new Set<string>()
  return members.filter(({ candidate }) => {
    const text = candidate.duplicateOf ?? candidate.article.syndicatedFrom ?? candidate.article.id
    const isFirst = !seen.has(text)
    seen.add(text)
    return isFirst
  })
}

/** What companies say of themselves hardly confirms a report. */
const PROMOTIONAL = ['press-release', 'market-report', 'sponsored']

function originOf({ candidate, quality }: HeatMember): Origin {
  const { article } = candidate
  const { value } = reputationOf(candidate)
  const promotional = Math.max(...PROMOTIONAL.map((kind) => kindConfidence(candidate, kind)))
  return {
    owner: ownerOf(candidate),
    at: article.publishedDateTime ?? article.capturedAt,
    authority: (0.5 + value) * (1 - 0.7 * promotional),
    reputation: value,
    quality,
  }
}

function strongest(a: Origin, b: Origin): Origin {
  return {
    owner: a.owner,
    at: compare(a.at, b.at) <= 0 ? a.at : b.at,
    authority: Math.max(a.authority, b.authority),
    reputation: Math.max(a.reputation, b.reputation),
    quality: Math.max(a.quality, b.quality),
  }
}

/** The largest number of moments (sorted) that lie within one window. */
function mostWithin(moments: readonly Instant[], hours: number): number {
  let most = 0
  let first = 0
  for (let last = 0; last < moments.length; last++) {
    while (hoursBetween(moments[first] ?? '', moments[last] ?? '') > hours) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

/**
 * Heat as it has decayed by `now`: halved exactly every `halfLifeHours`. -1 (hidden) stays -1.
 * @param latestAt moment of the story's latest evidence
 */
export function heatAt(heat: number, latestAt: Instant, now: Instant, policy: Policy): number {
  if (heat <= 0) return heat
  const { halfLifeHours } = newsroomSettingsOf(policy.settings)
  return heat * 0.5 ** (Math.max(0, hoursBetween(latestAt, now)) / halfLifeHours)
}

/** What is put in order: a decision and the moment of its story's latest evidence. */
export interface Ranked {
  decision: Decision
  latestAt: Instant
}

/** Most heat at `now` first, what was pinned before all; equal heat by time, then by id: the same order for the same clock. */
export function rankBy<T extends Ranked>(ranked: readonly T[], now: Instant, policy: Policy): T[] {
  const keyed = ranked.map((one) => ({
    one,
    pinned: one.decision.rulings.some(({ action }) => action === 'pin') ? 1 : 0,
    heat: heatAt(one.decision.heat.value, one.latestAt, now, policy),
  }))
  keyed.sort(
    (a, b) =>
      b.pinned - a.pinned ||
      b.heat - a.heat ||
      compare(b.one.latestAt, a.one.latestAt) ||
      compare(a.one.decision.article, b.one.decision.article),
  )
  return keyed.map(({ one }) => one)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
