import { folded } from '../metadata/site-suffix.ts'
import type { PageElement } from '../tree/element.ts'
import { type Block, blocksOf } from './blocks.ts'
import { captionsOf, captionTexts } from './captions.ts'
import { expanded } from './expand.ts'
import { furnitureOf, unreadableOf } from './furniture.ts'
import { leadBefore } from './leads.ts'
import { cleanLines } from './lines.ts'
import { linkListsOf } from './link-lists.ts'
import { type Measure, measure, measureOf } from './measures.ts'
import { type NamedCandidate, namedCandidates } from './named-candidate.ts'
import { weightedLength } from './prose.ts'
import { scoreContainers } from './score.ts'
import { scoredCandidate } from './scored-candidate.ts'

/** The main content of a page: its elements, and its text as blocks. */
export interface PageBody {
  roots: readonly PageElement[]
  dropped: ReadonlySet<PageElement>
  blocks: readonly Block[]
  captions: readonly string[]
  /** Texts of all lines of the page, furniture too, in order. */
  lines: readonly string[]
  /** Share of the whole page's characters that are in links. */
  linkShare: number
}

type Sums = ReadonlyMap<PageElement, Measure>

/** Shorter texts are looked for a second time with less taken for furniture. */
const SHORT = 300

/** Finds the main content of a page below its `body`; `titles` are the forms of its title. */
export function findBody(body: PageElement, titles: readonly string[]): PageBody {
  const unreadable = unreadableOf(body)
  const all = blocksOf(body, unreadable)
  const sums = measure(all)
  const strict = attempt(body, { all, dropped: furnitureOf(body, sums), titles })
  if (lengthOf(strict) >= SHORT) return strict
  const lax = attempt(body, { all, dropped: unreadable, titles })
  return lengthOf(lax) > lengthOf(strict) * 2 ? lax : strict
}

function lengthOf({ blocks }: PageBody): number {
  return blocks.reduce((sum, block) => sum + weightedLength(block.text), 0)
}

interface Attempt {
  all: readonly Block[]
  dropped: ReadonlySet<PageElement>
  titles: readonly string[]
}

function attempt(body: PageElement, { all, dropped, titles }: Attempt): PageBody {
  const blocks = all.filter((block) => !isInside(block.element, dropped))
  const sums = measure(blocks)
  const scored = scoredCandidate(scoreContainers(blocks), sums)
  const chosen = choose(scored, namedCandidates(body, dropped, sums), sums)
  const roots = chosen.length > 0 ? widened(chosen, sums) : [body]
  return clean(withLead(roots, dropped, sums), dropped, { sums, titles, all })
}

/** Rules whose boxes are believed, and how much running text they must have beside the scored candidate. */
const BELIEVED = ['articleBody', 'body-class', 'article-element']
const LEAST_SHARE = 0.7
const MOST_SHARE = 2.5

/** The named box where it holds about what the scored candidate holds; else the scored candidate. */
function choose(scored: PageElement[], named: readonly NamedCandidate[], sums: Sums): PageElement[] {
  const prose = scored.reduce((sum, element) => sum + measureOf(sums, element).prose, 0)
  for (const { rule, element } of named) {
    const own = measureOf(sums, element).prose
    if (BELIEVED.includes(rule) && own >= prose * LEAST_SHARE && own <= prose * MOST_SHARE) return [element]
  }
  return scored
}

/** One container may be part of a larger one; several siblings stay as they are. */
function widened(chosen: PageElement[], sums: Sums): PageElement[] {
  const [only, ...others] = chosen
  return only && others.length === 0 ? [expanded(only, sums)] : chosen
}

function withLead(roots: readonly PageElement[], dropped: ReadonlySet<PageElement>, sums: Sums): PageElement[] {
  const [first] = roots
  const lead = first ? leadBefore(first, dropped, sums) : undefined
  return lead ? [lead, ...roots] : [...roots]
}

function clean(
  roots: readonly PageElement[],
  furniture: ReadonlySet<PageElement>,
  context: { sums: Sums; titles: readonly string[]; all: readonly Block[] },
): PageBody {
  const captions = new Set(roots.flatMap((root) => [...captionsOf(root, context.sums)]))
  const lists = roots.flatMap((root) => [...linkListsOf(root, context.sums)])
  const dropped = new Set([...furniture, ...captions, ...lists])
  const lines = roots.flatMap((root) => blocksOf(root, dropped))
  const blocks = cleanLines(lines, { titles: context.titles.map(folded).filter((title) => title !== '') })
  return {
    roots,
    dropped,
    blocks,
    captions: captionTexts(captions),
    lines: context.all.flatMap((block) => block.text.split('\n')),
    linkShare: linkShareOf(context.all),
  }
}

function isInside(element: PageElement, set: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (set.has(at)) return true
  return false
}

function linkShareOf(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, block) => sum + block.length, 0)
  return length === 0 ? 0 : blocks.reduce((sum, block) => sum + block.linkLength, 0) / length
}
