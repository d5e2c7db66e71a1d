import { isAddress } from '../../../news/address.ts'
import type { Capture } from '../../../news/capture.ts'
import type { PageBody } from '../body/find-body.ts'
import { isProse, weightedLength } from '../body/prose.ts'
import type { Clues } from '../metadata/clues.ts'
import { typesOf } from '../metadata/linked-data.ts'

/** What the rules on kinds may look at. */
export interface PageFacts {
  url: URL
  /** HTTP status of the answer. */
  status: number
  /** The page's titles, the chosen one and that of its `title` element, in lower case. */
  titles: string
  /** Start of the main text, lower case. */
  opening: string
  /** The main text whole. */
  text: string
  /** Characters of the main text. */
  length: number
  /** Blocks of running text in it. */
  paragraphs: number
  /** Texts of all lines of the page joined, lower case; cut at 20,000 characters. */
  everything: string
  /** Share of the whole page's characters that are in links. */
  linkShare: number
  /** schema.org types the page's JSON-LD names. */
  types: ReadonlySet<string>
  /** `og:type`, lower case. */
  ogType: string
  hasDate: boolean
  hasPlayer: boolean
  declaredPaid: boolean
}

/** Types of the nodes that describe the page itself. */
export function linkedTypes(clues: Clues): ReadonlySet<string> {
  return new Set(clues.linkedData.nodes.flatMap(typesOf))
}

const OPENING = 1_500
const EVERYTHING = 20_000

/** The last lines, joined; of all lines no more than are needed. */
function endOf(lines: readonly string[]): string {
  let length = 0
  let from = lines.length
  while (from > 0 && length < EVERYTHING) length += (lines[--from] ?? '').length + 1
  return lines.slice(from).join('\n').slice(-EVERYTHING)
}

/** What of a page the facts are gathered from. */
export interface FactSources {
  clues: Clues
  capture: Capture
  title: string
  text: string
  content: PageBody
  webUrl: string
}

/** The facts that need no other part of the reading. */
export function gatherFacts({
  clues,
  capture,
  title,
  text,
  content,
  webUrl,
}: FactSources): Omit<PageFacts, 'hasDate' | 'hasPlayer' | 'declaredPaid'> {
  const address = isAddress(webUrl) ? webUrl : 'https://unknown.invalid/unknown'
  const ogType = clues.metas.get('og:type')?.[0] ?? ''
  return {
    url: new URL(address),
    status: capture.status,
    titles: `${title}\n${clues.title}`.toLowerCase(),
    opening: text.slice(0, OPENING).toLowerCase(),
    text,
    length: weightedLength(text),
    paragraphs: content.blocks.filter(isProse).length,
    everything: endOf(content.lines).toLowerCase(),
    linkShare: content.linkShare,
    types: linkedTypes(clues),
    ogType: ogType.toLowerCase(),
  }
}
