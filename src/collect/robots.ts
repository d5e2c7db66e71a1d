import { type Reservation, usageLine } from './reservations.ts'
import { folderOfIndex, matchesPattern, normalPattern, pathOf } from './robots-match.ts'

/** One line that allows or forbids. */
export interface RobotsRule {
  allow: boolean
  /** Path pattern with `*` and a closing `$`, escaped as compared. */
  pattern: string
}

/** Rules for the agents named at the head of a group. */
export interface RobotsGroup {
  /** Product tokens in lower case; `*` for everybody. */
  agents: string[]
  rules: RobotsRule[]
  /** What it says of the use of its pages by language models. */
  usage?: Reservation[]
  /** Seconds between requests; not in RFC 9309, honoured by many. */
  crawlDelay?: number
}

/** What a robots.txt says. */
export interface Robots {
  groups: RobotsGroup[]
  /** Addresses of sitemaps, as written. */
  sitemaps: string[]
}

/** Characters of one line that are read; the rest of a longer line is dropped (as google/robotstxt does). */
const LONGEST_LINE = 2083 * 8

/** Field names with the misspellings that crawlers forgive. */
const FIELDS: readonly [RegExp, 'agent' | 'allow' | 'disallow' | 'delay' | 'usage' | 'sitemap'][] = [
  [/^user[-\s]?agent/i, 'agent'],
  [/^allow/i, 'allow'],
  [/^(disallow|dissallow|dissalow|disalow|diasllow|disallaw)/i, 'disallow'],
  [/^crawl[-\s]?delay/i, 'delay'],
  [/^content-(usage|signal)/i, 'usage'],
  [/^site-?map/i, 'sitemap'],
]

/**
 * Reads a robots.txt (RFC 9309); never fails, lines that say nothing known are passed over.
 *
 * @param text the file as text; a byte order mark is dropped.
 */
export function parseRobots(text: string): Robots {
  const robots: Robots = { groups: [], sitemaps: [] }
  let group: RobotsGroup | undefined
  let headOpen = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const pair = readLine(line)
    if (!pair) continue
    const { field, value } = pair
    if (field === 'sitemap') robots.sitemaps.push(value)
    if (field === 'agent') {
      // Agent lines in a row share a group; the first rule after them closes its head.
      if (!group || !headOpen) {
        group = { agents: [], rules: [] }
        robots.groups.push(group)
      }
      group.agents.push(agentToken(value))
      headOpen = true
    }
    if (field === 'delay' && group) addDelay(group, value)
    if (field === 'usage' && group) addUsage(group, value)
    if ((field === 'allow' || field === 'disallow') && group) {
      headOpen = false
      addRule(group, field === 'allow', normalPattern(value))
    }
  }
  return robots
}

function addRule(group: RobotsGroup, allow: boolean, pattern: string): void {
  group.rules.push({ allow, pattern })
  const folder = allow ? folderOfIndex(pattern) : undefined
  if (folder) group.rules.push({ allow, pattern: folder })
}

function readLine(line: string) {
  const bare = line.slice(0, LONGEST_LINE).split('#', 1)[0]?.trim() ?? ''
  // A colon, or, as many files have it, only white space between exactly two words.
  const match = /^([^:]*?)\s*:\s*(.*)$/.exec(bare) ?? /^(\S+)\s+(\S+)$/.exec(bare)
  const field = FIELDS.find(([name]) => name.test(match?.[1] ?? ''))?.[1]
  return field && { field, value: (match?.[2] ?? '').trim() }
}

/** The product token a value begins with: `FooBot/1.2` means `foobot`; `*` alone, or before white space, everybody. */
function agentToken(value: string): string {
  if (/^\*(\s|$)/.test(value)) return '*'
  return (/^[a-z_-]*/i.exec(value)?.[0] ?? '').toLowerCase()
}

function addDelay(group: RobotsGroup, value: string): void {
  const seconds = Number(value)
  if (value !== '' && seconds >= 0) group.crawlDelay = seconds
}

function addUsage(group: RobotsGroup, value: string): void {
  const usage = usageLine(value)
  if (usage) group.usage = [...(group.usage ?? []), usage]
}

/** The groups that hold for an agent: those naming it, together; else those for everybody. */
function groupsFor(robots: Robots, token: string): RobotsGroup[] {
  const name = agentToken(token)
  const own = robots.groups.filter(({ agents }) => name !== '' && agents.includes(name))
  return own.length > 0 ? own : robots.groups.filter(({ agents }) => agents.includes('*'))
}

/**
 * Whether an agent may ask for an address: the longest matching pattern decides, `allow` when two are equally long.
 *
 * @param userAgentToken product token, e.g. `Newswright`; letters, `-` and `_`, any case.
 * @param url absolute address or a path.
 */
export function isAllowed(robots: Robots, userAgentToken: string, url: string): boolean {
  const path = pathOf(url)
  if (path === '/robots.txt') return true
  let longest: RobotsRule = { allow: true, pattern: '' }
  for (const rule of groupsFor(robots, userAgentToken).flatMap(({ rules }) => rules)) {
    if (rule.pattern === '' || rule.pattern.length < longest.pattern.length) continue
    const wins = rule.pattern.length > longest.pattern.length || rule.allow
    if (wins && matchesPattern(rule, path)) longest = rule
  }
  return longest.allow
}

/** Seconds an agent is to wait between two requests; undefined when the file does not say. */
export function crawlDelay(robots: Robots, userAgentToken: string): number | undefined {
  return groupsFor(robots, userAgentToken).find((group) => group.crawlDelay !== undefined)?.crawlDelay
}

/** What a robots.txt says to an agent of the use of pages by language models. */
export function usageOf(robots: Robots, userAgentToken: string): Reservation[] {
  return groupsFor(robots, userAgentToken).flatMap(({ usage }) => usage ?? [])
}
