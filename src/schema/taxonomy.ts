import { z } from 'zod'
import type { Image } from '../news/article.ts'
import type { Notice } from '../news/notice.ts'
import type { Topic } from '../news/topic.ts'
import { count, defined, images, optionalText, optionalTexts, points, text, texts } from './text-values.ts'
import { validate } from './validate.ts'
import { parseYaml } from './yaml-text.ts'

const topicSchema = z.looseObject({
  _id: optionalText,
  name: text,
  shortname: optionalText,
  parent: optionalText,
  description: optionalText,
  keywords: texts,
  negativeKeywords: optionalTexts,
  hashtags: texts,
  publishQuality: points,
  dailyBudget: count,
  images,
  services: z.preprocess((value) => value || {}, z.record(z.string(), z.string())),
})

/** Reads one file of `_data/topics`. No topic only when it has no name. */
export function parseTopic(file: string, path: string): { topic?: Topic; notices: Notice[] } {
  const { value, notices } = validate(topicSchema, { path, yaml: parseYaml(file, { scalars: 'text' }) })
  if (value === undefined) return { notices }
  const topic = defined<Topic>({
    id: value._id ?? idFrom(value.name),
    name: value.name,
    shortname: value.shortname,
    parent: value.parent,
    description: value.description,
    keywords: value.keywords,
    negativeKeywords: value.negativeKeywords,
    hashtags: value.hashtags,
    publishQuality: value.publishQuality,
    dailyBudget: value.dailyBudget,
    images: value.images.map((image) => defined<Image>(image)),
    services: value.services,
  })
  return { topic, notices }
}

/** An id as the reference makes it of a name: `AI in Sales` -> `ai-in-sales`. */
function idFrom(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
  return words.trim().replace(/[ -]+/g, '-')
}
