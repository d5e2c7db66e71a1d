import { z } from 'zod'

const words = z.string().trim().min(1)

/** One source with settings, as sources.yaml holds it. */
export const sourceFields = z.strictObject({
  id: words.regex(/^[\w.-]+$/, 'letters, digits, dots, hyphens and underscores only').optional(),
  url: words,
  kind: z.enum(['feed', 'page', 'sitemap', 'mailbox', 'folder', 'list', 'search', 'calendar']).optional(),
  title: words.optional(),
  official: z.boolean().optional(),
  provider: words.optional(),
  topics: z.union([z.array(words), words.transform((topic) => [topic])]).optional(),
  everyMinutes: z.number().min(1).max(43_200).optional(),
  paused: z.boolean().optional(),
  collection: words
    .regex(/^[a-z]+$/, 'one word in small letters, such as learning, samples or events')
    .refine(
      (name) => !['news', 'newsletters', 'sponsorships', 'data', 'site'].includes(name),
      'this is no collection of records',
    )
    .optional(),
  passwordFrom: words.regex(/^[A-Za-z_]\w*$/, 'the name of an environment variable, not the password').optional(),
  query: z.union([z.array(words).min(1), words.transform((query) => [query])]).optional(),
  selectors: z
    .strictObject({ item: words, link: words.optional(), title: words.optional(), date: words.optional() })
    .optional(),
})
