import type { NewsFields } from '../news/record.ts'

/** The fields of a news record in the order they are written. */
export const FIELD_ORDER = [
  'category',
  'title',
  'excerpt',
  'publishedDateTime',
  'updatedDateTime',
  'originalUrl',
  'webUrl',
  'ampWebUrl',
  'cdnAmpWebUrl',
  'type',
  'quality',
  'heat',
  'published',
  'featuredContent',
  'provider',
  'topics',
  'images',
  'related',
  'secured',
] as const satisfies readonly (keyof NewsFields)[]

export type FieldName = (typeof FIELD_ORDER)[number]

/** Fields that stand apart, with an empty line before them. */
export const APART: ReadonlySet<string> = new Set<FieldName>([
  'featuredContent',
  'provider',
  'topics',
  'images',
  'related',
  'secured',
])

export function isFieldName(name: string): name is FieldName {
  return (FIELD_ORDER as readonly string[]).includes(name)
}
