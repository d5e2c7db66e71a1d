import { z } from 'zod'
import { ownValue } from '../news/own-value.ts'
import {
  account,
  actions,
  address,
  amount,
  dayOrMoment,
  duration,
  flag,
  imageList,
  note,
  party,
  timeZone,
  wordList,
  words,
} from './collection-values.ts'

/*
 * What the records of each collection look like, after the reference's files and, where it has none, the templates of its
 * API. Fields that are not named here are nobody's fault: they stay in the file and are passed on.
 */

/** Fields that a record of any collection may have. */
const common = {
  title: note,
  name: note,
  excerpt: note,
  type: note,
  heat: amount,
  published: flag,
  removed: flag,
  deleted: flag,
  webUrl: address,
  originalUrl: address,
  website: address,
  featuredContent: note,
  publishedDateTime: dayOrMoment.nullable().optional(),
  updatedDateTime: dayOrMoment.nullable().optional(),
  provider: party.nullable().optional(),
  topics: wordList,
  tags: wordList,
  images: imageList,
  actions,
  items: wordList,
  redirect_from: wordList,
  secured: note,
}

const events = z
  .looseObject({
    ...common,
    name: words,
    startDateTime: dayOrMoment,
    endDateTime: dayOrMoment.nullable().optional(),
    timeZone,
    location: z.union([z.string(), z.looseObject({}), z.null()], { error: 'A place is wanted here' }).optional(),
    status: z
      .enum(['confirmed', 'tentative', 'cancelled', 'postponed', 'moved-online'], {
        error: 'One of confirmed, tentative, cancelled, postponed, moved-online is wanted here',
      })
      .nullable()
      .optional(),
    isOnline: flag,
  })
  .refine(({ startDateTime, endDateTime }) => !endsBefore(startDateTime, endDateTime), {
    path: ['endDateTime'],
    error: 'The event ends before it begins',
  })

/** Only where both are written alike: moments of two offsets cannot be compared as text. */
function endsBefore(start: string, end: string | null | undefined): boolean {
  const zone = (written: string) => /(?:Z|[+-]\d{2}:?\d{2})$/.exec(written.slice(10))?.[0]
  return end !== null && end !== undefined && zone(start) === zone(end) && end.length === start.length && end < start
}

/** One of the list at least says when, or it would never be shown. */
const schedule = z
  .looseObject(
    {
      start: dayOrMoment.nullable().optional(),
      end: dayOrMoment.nullable().optional(),
      startDateTime: dayOrMoment.nullable().optional(),
      endDateTime: dayOrMoment.nullable().optional(),
    },
    { error: 'A map with `start` and `end` is wanted here' },
  )
  .refine((each) => Boolean(each.start ?? each.end ?? each.startDateTime ?? each.endDateTime), {
    error: 'A schedule needs `start`, `end` or both',
  })

const sponsorships = z.looseObject({
  ...common,
  sponsor: party,
  announced: flag,
  messages: z
    .array(z.looseObject({ title: words, text: note, url: address, action: note }), {
      error: 'A list of maps with `title`, `text` and `url` is wanted here',
    })
    .min(1, 'A sponsorship needs a message'),
  schedules: z
    .array(schedule, { error: 'A list of maps with `start` and `end` is wanted here' })
    .min(1, 'A sponsorship needs a schedule'),
  placements: z.array(z.union([z.string(), z.looseObject({ name: words })]), {
    error: 'A list is wanted here, such as front and topics',
  }),
})

const learning = z.looseObject({
  ...common,
  title: words,
  price: note,
  length: duration,
  levels: wordList,
  ratings: z
    .looseObject({ count: amount, average: amount }, { error: 'A map with `count` and `average` is wanted here' })
    .nullable()
    .optional(),
  authors: z
    .array(z.union([words, party]))
    .nullable()
    .optional(),
  isbn: note,
})

const people = z.looseObject({
  ...common,
  name: words,
  bio: note,
  location: note,
  affiliation: party.nullable().optional(),
  twitter: account,
  linkedin: account,
  github: account,
})

const companies = z.looseObject({
  ...common,
  name: words,
  overview: note,
  size: note,
  yearFounded: z.number({ error: 'A year is wanted here' }).int().min(1000).max(2200).nullable().optional(),
  locations: z
    .union([z.array(z.union([words, z.looseObject({})])), z.string(), z.null()], {
      error: 'A list of places is wanted here, one a line: - like this',
    })
    .optional(),
  twitter: account,
  linkedin: account,
  crunchbase: account,
})

const projects = z.looseObject({
  ...common,
  name: words,
  demo: account,
  github: z
    .looseObject({ url: address, watches: amount, stars: amount, forks: amount, languages: wordList })
    .nullable()
    .optional(),
})

const titled = z.looseObject({ ...common, title: words, levels: wordList })
const named = z.looseObject({ ...common, name: words, members: amount })

/** A list of others (`type: collection`) has a title, whatever its collection's records have. */
const listOfOthers = z.looseObject({ ...common, title: words })

const SHAPES: Readonly<Record<string, z.ZodType>> = {
  learning,
  samples: titled,
  people,
  communities: named,
  events,
  companies,
  projects,
  challenges: titled,
  forms: titled,
  sponsorships,
}

/** What a record is held against: its collection's shape, or for collections of the hub's own what all have in common. */
export function shapeOf(collection: string, fields: Readonly<Record<string, unknown>>): z.ZodType {
  if (fields.type === 'collection' && collection !== 'sponsorships') return listOfOthers
  return ownValue(SHAPES, collection) ?? z.looseObject(common)
}
