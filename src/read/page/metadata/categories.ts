import type { Clues } from './clues.ts'
import { plainText } from './plain-text.ts'

const MOST = 30

/** Subject words the publisher attached: section, tags, keywords; each once. */
export function findCategories(clues: Clues): string[] {
  const { article } = clues.linkedData
  const sections = [...(clues.metas.get('article:section') ?? []), ...strings(article?.articleSection)]
  const tags = [...(clues.metas.get('article:tag') ?? []), ...(clues.metas.get('parsely-section') ?? [])]
  const keywords = [
    ...strings(article?.keywords),
    ...(clues.metas.get('news_keywords') ?? []),
    ...(clues.metas.get('keywords') ?? []),
  ]
  const words = [...sections, ...tags, ...keywords.flatMap((list) => list.split(/[,;]/))].map(plainText)
  return [...new Set(words.filter((word) => word !== '' && word.length <= 60))].slice(0, MOST)
}

function strings(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === 'string')
}
