import { z } from 'zod'

/**
 * Parts of schemas for files whose scalars come as the text that was written. A key with nothing after it (or `~`)
 * counts as left out.
 */
const nothing = (value: unknown) => (value === '' || value === '~' || value === 'null' ? undefined : value)

export const text = z.string().trim().min(1)
export const optionalText = z.preprocess(nothing, text.optional())

/** One word alone counts as a list of one. */
export const texts = z.preprocess((value) => {
  const present = nothing(value) ?? []
  return typeof present === 'string' ? [present] : present
}, z.array(text))

export const optionalTexts = z.preprocess((value) => nothing(value), texts.optional())

const pixels = z.preprocess(nothing, z.coerce.number().int().min(1).optional())

/** A picture as a map with `url`, or as its address alone. */
export const image = z.preprocess(
  (value) => (typeof value === 'string' ? { url: value } : value),
  z.object({ url: text, width: pixels, height: pixels, title: optionalText, attribution: optionalText }),
)

export const images = z.preprocess((value) => {
  const present = nothing(value) ?? []
  return Array.isArray(present) ? present : [present]
}, z.array(image))

/** A number from 0 to 1. */
export const share = z.preprocess(nothing, z.coerce.number().min(0).max(1).optional())

/** A number from 0 to 100. */
export const points = z.preprocess(nothing, z.coerce.number().min(0).max(100).optional())

/** A whole number from 0 on. */
export const count = z.preprocess(nothing, z.coerce.number().int().min(0).optional())

/** The object without its undefined values, in the same order. */
export function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}
