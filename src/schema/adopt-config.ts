import { z } from 'zod'
import type { Hub } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import { parseHub } from './hub.ts'
import { validate } from './validate.ts'
import { parseYaml, writeYaml } from './yaml-text.ts'

/** The settings of a reference hub's `_config.yml` that mean something here; all its others are the site generator's. */
const configSchema = z.looseObject({
  title: z.string(),
  description: z.string().optional(),
  url: z.string().optional(),
  baseurl: z.string().optional(),
  webUrl: z.string().optional(),
  locale: z.string().optional(),
  timezone: z.string().optional(),
  topic: z.string().optional(),
})

/**
 * The hub an adopted folder's `_config.yml` describes. Its API lies below `url` + `baseurl`; its policy is
 * `everyday`, under which its records were made.
 *
 * @param path for notices
 */
export function adoptConfig(text: string, path = '_config.yml'): { hub?: Hub; notices: Notice[] } {
  const { value, notices } = validate(configSchema, { path, yaml: parseYaml(text, { scalars: 'typed' }) })
  if (value === undefined) return { notices }
  const api = value.url === undefined ? undefined : `${value.url}${value.baseurl ?? ''}`
  const settings = {
    title: value.title,
    description: value.description,
    webUrl: value.webUrl ?? api,
    apiUrl: api,
    locale: value.locale,
    timeZone: value.timezone,
    topic: value.topic,
    policy: 'everyday',
  }
  const adopted = parseHub(writeYaml(settings), path)
  const lines = adopted.notices.map(({ line: _, ...notice }) => notice)
  return { ...adopted, notices: [...notices, ...lines] }
}
