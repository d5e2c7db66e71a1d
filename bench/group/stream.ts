/** Pseudo-random numbers 0 to 1 (mulberry32): the same stream on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const onsets = ['b', 'br', 'c', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v']
const rimes = ['a', 'an', 'ar', 'e', 'el', 'en', 'i', 'in', 'is', 'o', 'on', 'or', 'u', 'un', 'us', 'y']

/** An invented word for a rank; words of the same rank are equal. */
function word(rank: number): string {
  let left = rank + 7
  let made = ''
  while (left > 0) {
    made += (onsets[left % 20] ?? '') + (rimes[Math.floor(left / 20) % 16] ?? '')
    left = Math.floor(left / 320)
  }
  return made
}

/** Rank of a word by Zipf's law over 60,000 words. */
function zipf(at: number): number {
  return Math.floor(60_000 ** at) - 1
}

const functionWords =
  'the of to a and in for on with that is was by from at as it an be has are its this will not said'.split(' ')

interface Event {
  words: string[]
  reports: number
}

/**
 * JSON lines of invented news: about 600 events open at a time, each with its own words, reports of 200 words of which two in
 * five are function words, 300 an hour; half of the reports stand alone.
 */
export function* syntheticStream(documents: number): Generator<string> {
  const next = random(20_261_123)
  let open: Event[] = []
  const start = Date.parse('2026-01-01T00:00:00Z')
  for (let number = 0; number < documents; number++) {
    const alone = next() < 0.5
    if (open.length < 600) open.push(event(next, number))
    const chosen = alone ? event(next, number) : (open[Math.floor(next() * open.length)] as Event)
    chosen.reports++
    open = open.filter(({ reports }) => reports < 12)
    const publishedDateTime = new Date(start + number * 12_000).toISOString()
    yield JSON.stringify({
      id: `s${number}`,
      title: sentence(chosen, next, 9),
      text: sentence(chosen, next, 200),
      publishedDateTime,
    })
  }
}

function event(next: () => number, number: number): Event {
  const common = Array.from({ length: 20 }, () => word(zipf(0.4 + 0.6 * next())))
  const own = Array.from({ length: 6 }, (_, at) => word(60_000 + number * 6 + at))
  return { words: [...common, ...own], reports: 0 }
}

function sentence({ words }: Event, next: () => number, length: number): string {
  return Array.from({ length }, () => {
    const kind = next()
    if (kind < 0.4) return functionWords[Math.floor(next() * functionWords.length)]
    return kind < 0.6 ? words[Math.floor(next() * words.length)] : word(zipf(next()))
  }).join(' ')
}
