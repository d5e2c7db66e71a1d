import { type Clues, metaContent } from './clues.ts'
import { resolveNode, textIn } from './linked-data.ts'
import { plainText } from './plain-text.ts'

/** The publication's name as the page gives it. */
export function findSiteName(clues: Clues): string | undefined {
  const publisher = resolveNode(clues.linkedData, clues.linkedData.article?.publisher)
  const named =
    metaContent(clues, 'og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title') ??
    textIn(publisher?.name)
  const name = named === undefined ? '' : plainText(named).replace(/^@/, '')
  return name !== '' && name.length <= 100 && !/^https?:/.test(name) ? name : undefined
}
