/** Longest value of an internal entity we take, characters; long ones are how entity bombs are built. */
const LONGEST_VALUE = 16
const MOST_ENTITIES = 64

/**
 * Passes over a DOCTYPE that begins at `from`. Of its internal subset only character entities are taken
 * (`<!ENTITY nbsp "&#160;">`, short values without markup or references to other entities); nothing external is
 * ever followed, so neither files nor addresses can be read and nothing can grow without bound.
 */
export function readDoctype(source: string, from: number): { to: number; entities: ReadonlyMap<string, string> } {
  const end = source.indexOf('>', from)
  if (end < 0) return { to: source.length, entities: new Map() }
  const bracket = source.indexOf('[', from)
  if (bracket < 0 || bracket > end) return { to: end + 1, entities: new Map() }
  const close = endOfSubset(source, bracket)
  if (close < 0) return { to: end + 1, entities: new Map() }
  return { to: source.indexOf('>', close) + 1, entities: characterEntities(source.slice(bracket + 1, close)) }
}

/** The `]` that is followed by `>`; -1 when there is none. */
function endOfSubset(source: string, bracket: number): number {
  const match = /\]\s*>/g
  match.lastIndex = bracket
  return match.exec(source)?.index ?? -1
}

function characterEntities(subset: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>()
  for (const [, name, quoted] of subset.matchAll(/<!ENTITY\s+([\w.-]+)\s+("[^"]*"|'[^']*')\s*>/g)) {
    const value = quoted?.slice(1, -1) ?? ''
    if (name === undefined || entities.size >= MOST_ENTITIES) continue
    if (/^(?:[^&<%]|&#x?[0-9a-f]+;)*$/i.test(value) && value.length <= LONGEST_VALUE) entities.set(name, value)
  }
  return entities
}
