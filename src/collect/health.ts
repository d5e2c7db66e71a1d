import { hoursBetween, type Instant } from '../news/instant.ts'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'

/** Something about a source that a person should look at. */
export interface Alarm {
  name: 'gone' | 'dead' | 'unreadable' | 'failing' | 'moved' | 'silent-zero' | 'stale' | 'duplicate'
  because: string
  remedy: string
}

/** How one source is doing. */
export interface HealthRow {
  source: Source
  /** What is known from asking it. */
  poll: Poll
  /** `new`: not asked yet; `alarm`: look at it; `paused`: by the user's wish. */
  state: 'new' | 'fine' | 'alarm' | 'paused'
  /** Gravest first. */
  alarms: Alarm[]
}

interface Case {
  source: Source
  poll: Poll
  now: Instant
  /** Other sources whose last answer had the same bytes. */
  twins: string[]
}

interface AlarmRule {
  name: Alarm['name']
  /** Why the alarm is raised; undefined when it is not. */
  because(about: Case): string | undefined
  remedy: string
}

/** Failures in a row before a source counts as failing: one bad hour is no news. */
const FAILING = 3
/** Days without an answer before it counts as dead. */
const DEAD_DAYS = 14
/** Good answers in a row without any entry before the silent-zero alarm. */
const SILENT = 3
/** A source is stale when it is silent for so many times its rhythm, and at least so many days. */
const STALE_RHYTHMS = 20
const STALE_DAYS = 30

/** Every alarm, gravest first. */
export const ALARMS: readonly AlarmRule[] = [
  {
    name: 'gone',
    because: ({ poll }) => (poll.gone ? 'the server answered 410: gone for good' : undefined),
    remedy: 'Remove the source, or find its new address.',
  },
  {
    name: 'dead',
    because: ({ poll, now }) => {
      const days = poll.lastSuccessAt ? hoursBetween(poll.lastSuccessAt, now) / 24 : Number.POSITIVE_INFINITY
      if (poll.failures < FAILING || days < DEAD_DAYS) return undefined
      if (poll.lastSuccessAt) return `no good answer for ${Math.floor(days)} days`
      return poll.failures >= 2 * FAILING ? `never answered well in ${poll.failures} attempts` : undefined
    },
    remedy: 'Remove the source, or find its new address with `newswright sources add` and the home page.',
  },
  {
    name: 'unreadable',
    because: ({ poll }) => (poll.unreadable ? `its last answer could not be read: ${poll.unreadable}` : undefined),
    remedy: 'Run `newswright sources check`; it names the feed a page links to.',
  },
  {
    name: 'failing',
    because: ({ poll }) => {
      const last = poll.lastNotice ?? `status ${poll.status}`
      if (poll.failures >= FAILING) return `${poll.failures} failures in a row, the last: ${last}`
      // A source that never worked is more likely a wrong address than a bad hour.
      return poll.failures > 0 && !poll.lastSuccessAt ? `it has never answered well: ${last}` : undefined
    },
    remedy: 'Run `newswright sources check` and follow what it says.',
  },
  {
    name: 'moved',
    because: ({ poll }) => (poll.movedTo ? `it has moved for good to ${poll.movedTo}` : undefined),
    remedy: 'Run `newswright sources check --apply-moves` to change the address in sources.yaml.',
  },
  {
    name: 'silent-zero',
    because: ({ poll }) =>
      (poll.empties ?? 0) >= SILENT ? `${poll.empties} good answers in a row brought no entry at all` : undefined,
    remedy: 'Open the address in a browser: it may have become a web page or an empty feed.',
  },
  {
    name: 'stale',
    because: ({ poll, now }) => {
      const days = poll.newestEntryAt ? hoursBetween(poll.newestEntryAt, now) / 24 : 0
      const usual = ((poll.rhythmMinutes ?? 0) * STALE_RHYTHMS) / (24 * 60)
      return days > Math.max(STALE_DAYS, usual) ? `its newest entry is ${Math.floor(days)} days old` : undefined
    },
    remedy: 'Check whether the publisher has a newer feed; nothing is wrong when it simply rests.',
  },
  {
    name: 'duplicate',
    because: ({ twins }) => (twins.length > 0 ? `it brings exactly what ${twins.join(' and ')} brings` : undefined),
    remedy: 'Keep one of them.',
  },
]

/** One row a source, in the order of the sources. */
export function health(sources: readonly Source[], polls: readonly Poll[], now: Instant): HealthRow[] {
  const known = new Map(polls.map((poll) => [poll.source, poll]))
  const pollOf = ({ id }: Source) => known.get(id) ?? { source: id, failures: 0 }
  const bringers = new Map<string, string[]>()
  for (const source of sources) {
    const digest = pollOf(source).bodyDigest
    if (digest) bringers.set(digest, [...(bringers.get(digest) ?? []), source.id])
  }
  return sources.map((source) => {
    const poll = pollOf(source)
    const twins = (bringers.get(poll.bodyDigest ?? '') ?? []).filter((id) => id !== source.id)
    return row({ source, poll, now, twins })
  })
}

function row(about: Case): HealthRow {
  const { source, poll } = about
  const alarms = source.paused ? [] : ALARMS.flatMap((rule) => raised(rule, about))
  return { source, poll, state: stateOf(about, alarms), alarms }
}

function stateOf({ source, poll }: Case, alarms: readonly Alarm[]): HealthRow['state'] {
  if (source.paused) return 'paused'
  if (alarms.length > 0) return 'alarm'
  return poll.lastAt ? 'fine' : 'new'
}

function raised({ name, because, remedy }: AlarmRule, about: Case): Alarm[] {
  const found = because(about)
  return found === undefined ? [] : [{ name, because: found, remedy }]
}
