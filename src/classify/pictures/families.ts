/** A picture with what tells it again. */
export interface Seen {
  /** Its address. */
  picture: string
  /** Digest of the file's first bytes. */
  digest?: string
  /** What it looks like: 128 bits, 32 hexadecimal digits. */
  look?: string
}

/** Looks that differ in so few of 128 bits are the same picture: photos in other sizes and formats differ in up to 7. */
const NEAR = 7
/** With so many bands, two looks that near have one band in common (pigeonhole; Manku et al., WWW 2007). */
const BANDS = NEAR + 1
const BAND_DIGITS = 32 / BANDS
/** A look with fewer or more bits set than these is of a plain ground, which many different pictures share. */
const TELLING = { least: 20, most: 108 }

const ONES = Array.from({ length: 16 }, (_, digit) => [8, 4, 2, 1].filter((bit) => digit & bit).length)
const digitOf = (look: string, index: number) => Number.parseInt(look[index] ?? '0', 16)

/** In how many bits two looks differ. */
export function lookDistance(a: string, b: string): number {
  let distance = 0
  for (let index = 0; index < 32; index++) distance += ONES[digitOf(a, index) ^ digitOf(b, index)] ?? 0
  return distance
}

function isTelling(look: string): boolean {
  const ones = lookDistance(look, '0'.repeat(32))
  return ones >= TELLING.least && ones <= TELLING.most
}

/**
 * Which pictures are the same: at the same address, with the same bytes, or looking the same.
 *
 * @returns a name of its family for each address; the order of what is seen does not matter
 */
export function familiesOf(seen: readonly Seen[]): Map<string, string> {
  const parents = new Map<string, string>()
  const find = (name: string): string => {
    let root = name
    while (parents.get(root) !== root) root = parents.get(root) ?? root
    parents.set(name, root)
    return root
  }
  const join = (a: string, b: string) => {
    const [first = a, second = b] = [find(a), find(b)].sort()
    parents.set(second, first)
  }
  const byDigest = new Map<string, string>()
  const byBand = new Map<string, Seen[]>()
  for (const one of seen) {
    if (parents.has(one.picture)) continue
    parents.set(one.picture, one.picture)
    if (one.digest !== undefined) join(one.picture, byDigest.get(one.digest) ?? one.picture)
    if (one.digest !== undefined && !byDigest.has(one.digest)) byDigest.set(one.digest, one.picture)
    for (const like of likeLooks(one, byBand)) join(one.picture, like)
  }
  return new Map([...parents.keys()].map((picture) => [picture, find(picture)]))
}

/** Pictures seen before that look like this one, which is remembered. */
function likeLooks({ picture, look }: Seen, byBand: Map<string, Seen[]>): string[] {
  if (look === undefined || !isTelling(look)) return []
  const like = new Set<string>()
  for (let band = 0; band < BANDS; band++) {
    const key = `${band} ${look.slice(band * BAND_DIGITS, (band + 1) * BAND_DIGITS)}`
    const others = byBand.get(key) ?? []
    for (const other of others) if (lookDistance(look, other.look ?? '') <= NEAR) like.add(other.picture)
    byBand.set(key, [...others, { picture, look }])
  }
  return [...like]
}
