import { z } from 'zod'
import { parseAddress } from '../news/address.ts'

/**
 * Parts of schemas for records of collections, whose scalars come typed (`404` is a number). They only say what is wrong:
 * a record keeps what its file says.
 */

/** Words; a number or yes/no alone is one, too. */
export const words = z.union([z.string().trim().min(1), z.number(), z.boolean()], {
  error: 'Words are wanted here, in one line',
})

/** Words or nothing: an empty field is no fault. */
export const note = z
  .union([z.string(), z.number(), z.boolean(), z.null()], { error: 'Words are wanted here' })
  .optional()

/** A list of words, or one alone. */
export const wordList = z
  .union([z.array(words), z.string(), z.null()], { error: 'A list is wanted here, one entry a line: - like this' })
  .optional()

export const amount = z
  .number({ error: 'A number is wanted here' })
  .min(0, 'This cannot be below 0')
  .nullable()
  .optional()

export const flag = z.boolean({ error: '`true` or `false` is wanted here' }).nullable().optional()

/** A web address, or a path of the hub's own site. */
export const address = z
  .string({ error: 'A web address is wanted here' })
  .trim()
  .refine((written) => written === '' || isAddress(written), {
    error: 'This is no web address; write it like https://example.org/page',
  })
  .nullable()
  .optional()

function isAddress(written: string): boolean {
  if (/^\/(?!\/)/.test(written)) return true
  return /^https?:$/.test(parseAddress(written)?.protocol ?? '')
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A day or a moment, with or without its offset from UTC. */
export const dayOrMoment = z
  .string({ error: 'A day or moment is wanted here' })
  .refine((written) => MOMENT.test(written) && !Number.isNaN(Date.parse(written.replace(' ', 'T'))), {
    error: 'This is no moment; write it like 2026-11-25, 2026-11-25T18:00 or 2026-11-25T18:00:00+01:00',
  })

/** ISO 8601: `PT1H30M`. */
export const duration = z
  .string({ error: 'A length is wanted here' })
  .regex(/^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/, {
    error: 'This is no length; write it like PT1H30M',
  })
  .nullable()
  .optional()

export const timeZone = z
  .string({ error: 'A time zone is wanted here' })
  .refine(isTimeZone, { error: 'There is no such time zone; write it like Europe/Berlin' })
  .nullable()
  .optional()

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const image = z.union(
  [
    z.string(),
    z.looseObject({
      url: z.string({ error: 'A picture needs its `url`' }),
      width: amount,
      height: amount,
      isCached: flag,
    }),
  ],
  { error: 'A picture is its address, or a map with `url`, `width`, `height`' },
)

export const imageList = z.array(image, { error: 'A list of pictures is wanted here' }).nullable().optional()

/** Somebody with a name: provider, affiliation, sponsor. */
export const party = z.looseObject(
  { name: words, domain: note, url: address, website: address, images: imageList },
  { error: 'A map with `name` is wanted here' },
)

/** An account elsewhere: `twitter`, `linkedin`, `github`. */
export const account = z
  .looseObject({ url: address, followers: amount }, { error: 'A map with `url` is wanted here' })
  .nullable()
  .optional()

export const actions = z
  .array(z.looseObject({ url: address, type: note, title: note, attribution: note }), {
    error: 'A list of maps with `url` and `title` is wanted here',
  })
  .nullable()
  .optional()
