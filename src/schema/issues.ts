import { z } from 'zod'
import type { Issue } from '../news/issue.ts'
import type { Notice } from '../news/notice.ts'
import { frontMatterMissing } from './collections.ts'
import { splitFrontMatter } from './front-matter.ts'
import { moment } from './moment.ts'
import { defined, optionalText, text, texts } from './text-values.ts'
import { validate } from './validate.ts'
import { parseYaml } from './yaml-text.ts'

const issueSchema = z.looseObject({
  title: text,
  excerpt: optionalText,
  publishedDateTime: moment,
  webUrl: optionalText,
  topics: texts,
})

/** Reads a file of `_newsletters`. No issue only when it has no front matter, title or moment. */
export function parseIssue(file: string, path: string): { issue?: Issue; notices: Notice[] } {
  const parts = splitFrontMatter(file)
  if (parts === undefined) return { notices: [frontMatterMissing(path)] }
  const yaml = parseYaml(parts.yaml, { scalars: 'text', lineOffset: parts.lineOffset })
  const { value, notices } = validate(issueSchema, { path, yaml })
  if (value === undefined) return { notices }
  const { title, excerpt, publishedDateTime, webUrl, topics } = value
  const issue = defined<Issue>({ path, title, excerpt, publishedDateTime, webUrl, topics, html: parts.body })
  return { issue, notices }
}
