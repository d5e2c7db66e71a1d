import { folded } from '../metadata/site-suffix.ts'
import type { PageElement } from '../tree/element.ts'
import { type Block, blocksOf } from './blocks.ts'
import { captionsOf, captionTexts } from './captions.ts'
import { expanded } from './expand.ts'
import { furnitureOf, unreadableOf } from './furniture.ts'
import { leadBefore } from './leads.ts'
import { cleanLines } from './lines.ts'
import { linkListsOf } from './link-lists.ts'
import { linkDensity, type Measure, measure, measureOf } from './measures.ts'
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
  const named = namedCandidates(body, dropped, sums)
  const apart = markedApart(scored, named, sums)
  const chosen = apart ? [apart] : widened(choose(scored, named, sums), sums)
  const roots = chosen.length > 0 ? chosen : [body]
  return clean(withLead(roots, dropped, sums), dropped, { sums, titles, all })
}

/** Rules whose boxes are believed, and how much running text they must have beside the scored candidate. */
const BELIEVED = ['articleBody', 'body-class', 'article-element']
const LEAST_SHARE = 0.7
const MOST_SHARE = 2.5
/** A box marked as the article's text by schema.org beside the scored candidate, not in it, may be smaller: live feeds are long. */
const LEAST_APART = 0.3
const LEAST_PARAGRAPHS = 3
/** What a wider box adds may hold so much in links; more, and it is other articles' teasers. */
const MOST_ADDED_LINKS = 0.25

/** The named box where it holds about what the scored candidate holds; else the scored candidate. */
function choose(scored: PageElement[], named: readonly NamedCandidate[], sums: Sums): PageElement[] {
  const whole = total(scored, sums)
  const fitting = named.find(({ rule, element }) => {
    if (!BELIEVED.includes(rule)) return false
    const own = measureOf(sums, element)
    return own.prose >= whole.prose * LEAST_SHARE && own.prose <= whole.prose * MOST_SHARE && addsText(own, whole)
  })
  return fitting ? [fitting.element] : (plainMain(named, whole, sums) ?? scored)
}

/** The scored candidate has less than this of the text in `main`, */
const SMALL_PART = 0.6
/** and of that text no more is in links: then the page is made of short pieces, and all of them are its text. */
const MOST_MAIN_LINKS = 0.15
/** Longer pages of pieces are portals, and comments. */
const LONGEST_MAIN = 4_000

/** The page's `main`, where hardly anything in it is links and the scored candidate is only a part of it. */
function plainMain(named: readonly NamedCandidate[], scored: Measure, sums: Sums): PageElement[] | undefined {
  const main = named.find(({ rule }) => rule === 'main-element')?.element
  if (!main) return undefined
  const own = measureOf(sums, main)
  const isPart = scored.length < own.length * SMALL_PART && scored.prose < own.prose * SMALL_PART
  return isPart && own.length < LONGEST_MAIN && linkDensity(own) < MOST_MAIN_LINKS ? [main] : undefined
}

/** The box that schema.org names as the text, where the scored candidate lies elsewhere: a live feed, a long sidebar. */
function markedApart(
  scored: readonly PageElement[],
  named: readonly NamedCandidate[],
  sums: Sums,
): PageElement | undefined {
  const marked = named.find(({ rule }) => rule === 'articleBody')?.element
  if (!marked || !isApart(marked, scored, sums)) return undefined
  const { prose, paragraphs } = measureOf(sums, marked)
  return paragraphs >= LEAST_PARAGRAPHS && prose >= total(scored, sums).prose * LEAST_APART ? marked : undefined
}

function total(elements: readonly PageElement[], sums: Sums): Measure {
  const sum: Measure = { length: 0, linkLength: 0, prose: 0, paragraphs: 0 }
  for (const { length, linkLength, prose, paragraphs } of elements.map((element) => measureOf(sums, element))) {
    sum.length += length
    sum.linkLength += linkLength
    sum.prose += prose
    sum.paragraphs += paragraphs
  }
  return sum
}

/** Is the element neither in the fullest of the others nor around it? */
function isApart(element: PageElement, others: readonly PageElement[], sums: Sums): boolean {
  const [fullest] = [...others].sort((a, b) => measureOf(sums, b).prose - measureOf(sums, a).prose)
  return fullest !== undefined && !isInside(element, new Set([fullest])) && !isInside(fullest, new Set([element]))
}

function addsText(wider: Measure, scored: Measure): boolean {
  const length = wider.length - scored.length
  return length < scored.length * 0.2 || wider.linkLength - scored.linkLength <= length * MOST_ADDED_LINKS
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
