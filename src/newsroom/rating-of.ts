import type { Candidate } from '../decide/candidate.ts'

/** What a list of ratings says of a host: its own entry, else that of the domain above it. */
export function ratingOf(host: string, ratings: ReadonlyMap<string, number> = new Map()): Candidate['rating'] {
  let domain = host.toLowerCase().replace(/:\d+$/, '')
  while (domain !== '') {
    const score = ratings.get(domain)
    if (score !== undefined) return { score, by: 'The hub’s ratings file' }
    domain = domain.split('.').slice(1).join('.')
  }
  return undefined
}
