import { parse } from 'yaml'

/** What one of the seed's four publishers says of its article. */
export interface Fact {
  title: string
  excerpt: string
  publishedDateTime: string
  webUrl: string
  ampWebUrl?: string
  provider: { name: string; domain: string }
  images: { url: string; width: number; height: number }[]
}

/** The record's own article and its related ones, as a record file in the seed's shape states them. */
export function factsOf(record: string): Fact[] {
  const front = parse(record.split(/^---\n/m)[1] ?? '', { schema: 'failsafe' }) as Fact & { related: Fact[] }
  return [front, ...front.related].map((fact) => ({
    ...fact,
    images: fact.images.map(({ url, width, height }) => ({ url, width: Number(width), height: Number(height) })),
  }))
}
