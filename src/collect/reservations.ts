import { matchesPattern, normalPattern, pathOf } from './robots-match.ts'

/** What a site says of the use of its pages by language models, for the addresses a pattern matches. */
export interface Reservation {
  /** Path pattern as in robots.txt, escaped as compared. */
  pattern: string
  reserved: boolean
}

/** Uses that feed a model: of the IETF's `Content-Usage` (AIPREF) and of `Content-Signal`. */
const MODEL_USES = /(?:^|[\s,;])(?:train-ai|train-genai|ai|genai|bots|ai-train|ai-input)\s*=\s*"?(n|no|y|yes)\b/gi

/**
 * Reads the value of a `Content-Usage` or `Content-Signal` line of robots.txt: preferences, perhaps with a path before
 * them (`/news/ train-ai=n`). Undefined when it says nothing of models; where it says both, it is reserved.
 */
export function usageLine(value: string): Reservation | undefined {
  const [, path = '/', preferences = ''] = /^(\/\S*)?\s*(.*)$/s.exec(value.trim()) ?? []
  const said = [...preferences.matchAll(MODEL_USES)].map(([, answer = '']) => answer.toLowerCase().startsWith('n'))
  return said.length === 0 ? undefined : { pattern: normalPattern(path), reserved: said.includes(true) }
}

/** Rules of one file that are read. */
const MOST_RULES = 1_000

/**
 * Reads `/.well-known/tdmrep.json` (TDM Reservation Protocol, W3C Community Group, 2024, section 6.1): a list of rules with
 * `location`, a path pattern, and `tdm-reservation`, 0 or 1. What is no such list reserves nothing.
 */
export function parseTdmrep(text: string): Reservation[] {
  const rules: unknown = parsed(text)
  if (!Array.isArray(rules)) return []
  return rules.slice(0, MOST_RULES).flatMap((rule: unknown) => {
    if (typeof rule !== 'object' || rule === null || !('location' in rule)) return []
    const { location, 'tdm-reservation': reservation } = rule as Record<string, unknown>
    if (typeof location !== 'string' || !/^[01]$/.test(String(reservation))) return []
    const path = location.startsWith('/') || location.startsWith('*') ? location : `/${location}`
    return [{ pattern: normalPattern(path), reserved: String(reservation) === '1' }]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Whether an address is reserved: the longest pattern that matches decides, a reservation when two are equally long. */
export function isReserved(reservations: readonly Reservation[], url: string): boolean {
  const path = pathOf(url)
  let longest: Reservation = { pattern: '', reserved: false }
  for (const rule of reservations) {
    const wins = rule.pattern.length > longest.pattern.length || rule.reserved
    const isShorter = rule.pattern.length < longest.pattern.length
    if (!isShorter && wins && matchesPattern({ allow: false, pattern: rule.pattern }, path)) longest = rule
  }
  return longest.reserved
}
