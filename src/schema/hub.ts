import { z } from 'zod'
import { isAddress } from '../news/address.ts'
import type { Hub } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import { embedderSchema, embedderSettings } from './embedder.ts'
import { policyMap, policySchema } from './policy.ts'
import { validate } from './validate.ts'
import { isMap, parseYaml, type YamlText } from './yaml-text.ts'

const webAddress = z
  .string()
  .refine((text) => /^https?:\/\/[^\s/]/i.test(text) && isAddress(text), 'This is not an http or https address')
  .transform((text) => text.replace(/\/+$/, ''))

const timeZone = z.string().refine(isTimeZone, 'This is not a time zone; write it like Europe/Berlin or UTC')
const locale = z.string().refine(isLocale, 'This is not a language tag; write it like en-us')

/** What `hub.yaml` may say; the descriptions go into the JSON Schema. */
const hubSchema = z.strictObject({
  title: z.string().min(1).describe('Name of the hub'),
  description: z.string().optional().describe('What the hub is about, one sentence'),
  webUrl: webAddress.default('http://localhost:8080').describe('Public address of the site'),
  apiUrl: webAddress.optional().describe('Public address below which api/ lies; webUrl when left out'),
  locale: locale.default('en-us').describe('Language of the hub (BCP 47)'),
  timeZone: timeZone.default('UTC').describe('IANA time zone of file dates and display'),
  topic: z.string().optional().describe('Name of the root topic'),
  policy: policySchema.prefault({ name: 'newsroom' }).describe('Publishing policy: a name, or name and settings'),
  contactUrl: z.string().optional().describe('Page or mail address in our User-Agent, for site owners'),
  maxExcerpt: z.int().min(0).max(5000).default(300).describe('Longest excerpt, characters'),
  archiveAfterDays: z
    .int()
    .min(1)
    .optional()
    .describe('Move records to _archive after so many days; never when left out'),
  allowPrivate: z.array(z.string()).default([]).describe('Hosts and ranges in private space that may be asked'),
  allowPlainMail: z.array(z.string()).optional().describe('Mail servers that may be asked without TLS, by host name'),
  connectTo: z
    .record(z.string(), webAddress)
    .default({})
    .describe('Hosts to be reached at another address, for rehearsals'),
  markDeadLinks: z.boolean().optional().describe('Say on the pages of collections which links are dead'),
  websubHub: webAddress.optional().describe('WebSub hub that the feeds of this hub name'),
  websub: z
    .boolean()
    .optional()
    .describe('Subscribe to the WebSub hubs that feeds name; served hubs with a public webUrl only'),
  desk: z.boolean().optional().describe('Where the hub is served, a desk below /desk/; yes when left out'),
  embedder: embedderSchema.optional().describe('Language model that is asked in doubtful cases of grouping'),
  images: z
    .enum(['none', 'measure', 'cache'])
    .default('cache')
    .describe('Copies of images: none, sizes only, or small copies'),
  cards: z.boolean().optional().describe('Draw a card for pages that are shared; yes when left out'),
})

/**
 * Reads `hub.yaml`. Wrong and unknown settings are said with their line and left out; the rest counts. No hub only
 * when there is no title.
 */
export function parseHub(text: string, path: string): { hub?: Hub; notices: Notice[] } {
  const yaml = parseYaml(text, { scalars: 'typed' })
  if (yaml.value !== undefined && !isMap(yaml.value)) return { notices: [notAMap(path)] }
  const { value, notices } = validate(hubSchema, { path, yaml: withPolicyAsMap(yaml) })
  return value === undefined ? { notices } : { hub: hubOf(value), notices }
}

/** JSON Schema (2020-12) of `hub.yaml`, for editors that check while one types. */
export function hubJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(hubSchema, { io: 'input' })
  const named = { type: 'string', enum: policySchema.shape.name.options, description: 'A built-in policy' }
  const properties = { ...schema.properties, policy: { anyOf: [named, schema.properties?.policy] } }
  return { ...schema, title: 'hub.yaml', properties }
}

function hubOf(value: z.infer<typeof hubSchema>): Hub {
  const { description, topic, contactUrl, archiveAfterDays, apiUrl, cards, desk, websub, websubHub, ...others } = value
  const { allowPlainMail, embedder, markDeadLinks, ...rest } = others
  return {
    ...rest,
    apiUrl: apiUrl ?? value.webUrl,
    ...(description === undefined ? {} : { description }),
    ...(topic === undefined ? {} : { topic }),
    ...(contactUrl === undefined ? {} : { contactUrl }),
    ...(cards === undefined ? {} : { cards }),
    ...(desk === undefined ? {} : { desk }),
    ...(websub === undefined ? {} : { websub }),
    ...(websubHub === undefined ? {} : { websubHub }),
    ...(markDeadLinks ? { markDeadLinks } : {}),
    ...(allowPlainMail === undefined ? {} : { allowPlainMail }),
    ...(embedder === undefined ? {} : { embedder: embedderSettings(embedder) }),
    ...(archiveAfterDays === undefined ? {} : { archiveAfterDays }),
  }
}

/** `policy: everyday` and `policy: everyday@1` are short for a map. */
function withPolicyAsMap(yaml: YamlText): YamlText {
  const value = isMap(yaml.value) ? yaml.value : {}
  return { ...yaml, value: withoutNothing('policy' in value ? { ...value, policy: policyMap(value.policy) } : value) }
}

/** A key with nothing after it is as good as left out. */
function withoutNothing(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null))
}

function notAMap(path: string): Notice {
  return {
    stage: 'hub',
    code: 'wrong-value',
    level: 'error',
    subject: path,
    line: 1,
    message: 'The file should hold settings, one `name: value` a line.',
    remedy: 'Begin with `title: ...`; docs/hub.md shows every setting.',
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
