import { type Clues, metaContent } from './clues.ts'
import { textIn } from './linked-data.ts'
import { plainText } from './plain-text.ts'

/** The publisher's own summary of the page, plain text. */
export function findSummary(clues: Clues): string | undefined {
  const { article } = clues.linkedData
  const named = metaContent(
    clues,
    'og:description',
    'description',
    'twitter:description',
    'dc.description',
    'dcterms.abstract',
    'sailthru.description',
  )
  const text = plainText(named ?? textIn(article?.description) ?? '')
  return text === '' ? undefined : text
}
