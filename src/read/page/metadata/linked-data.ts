/** One node of a page's JSON-LD as it stands. */
export type LinkedNode = Readonly<Record<string, unknown>>

/** The JSON-LD of a page, flattened. */
export interface LinkedData {
  /** The node that describes the page's article (or video), if any. */
  article?: LinkedNode
  nodes: readonly LinkedNode[]
  byId: ReadonlyMap<string, LinkedNode>
}

const MOST_NODES = 400
const DEEPEST = 8
const LONGEST_SCRIPT = 1_000_000

/** schema.org types that are articles, the more telling first. */
const ARTICLE_TYPES = [
  ...[
    'NewsArticle',
    'ReportageNewsArticle',
    'AnalysisNewsArticle',
    'OpinionNewsArticle',
    'LiveBlogPosting',
    'BlogPosting',
  ],
  ...['Article', 'TechArticle', 'ScholarlyArticle', 'Report', 'SocialMediaPosting', 'DiscussionForumPosting', 'Review'],
  ...['Recipe', 'VideoObject', 'PodcastEpisode', 'CreativeWork', 'WebPage', 'ItemPage'],
]

/** Reads JSON-LD scripts, tolerating what publishers get wrong: comments, raw line breaks, trailing commas. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes: LinkedNode[] = []
  for (const script of scripts) {
    if (script.length <= LONGEST_SCRIPT) flatten(parseTolerantly(script), nodes, 0)
  }
  const byId = new Map<string, LinkedNode>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && (!byId.has(id) || Object.keys(node).length > 2)) byId.set(id, node)
  }
  const article = articleNode(nodes)
  return article ? { article, nodes, byId } : { nodes, byId }
}

function parseTolerantly(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*;?\s*$/, '')
  for (const repair of [(json: string) => json, mended]) {
    try {
      return JSON.parse(repair(text))
    } catch {
      // the next repair may succeed
    }
  }
  return undefined
}

/** Control characters inside strings to spaces, trailing commas and a closing semicolon away. */
function mended(json: string): string {
  const spaces = Array.from(json, (character) => (character < ' ' ? ' ' : character)).join('')
  return spaces
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '')
    .replace(/\\'/g, "'")
}

function flatten(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) flatten(one, nodes, depth + 1)
    return
  }
  const node = value as LinkedNode
  if (node['@type'] !== undefined || node['@id'] !== undefined) nodes.push(node)
  for (const key of [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'itemListElement',
    'video',
    'hasPart',
    'author',
    'publisher',
    'image',
  ]) {
    flatten(node[key], nodes, depth + 1)
  }
}

/** The schema.org type names of a node, without their address. */
export function typesOf(node: LinkedNode): string[] {
  const type = node['@type']
  const types = Array.isArray(type) ? type : [type]
  return types.filter((one): one is string => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''))
}

function articleNode(nodes: readonly LinkedNode[]): LinkedNode | undefined {
  for (const type of ARTICLE_TYPES) {
    const found = nodes.filter(
      (node) =>
        typesOf(node).includes(type) && (textIn(node.headline) ?? textIn(node.name) ?? textIn(node.datePublished)),
    )
    const dated = found.find((node) => textIn(node.datePublished) !== undefined)
    if (dated ?? found[0]) return dated ?? found[0]
  }
  return undefined
}

/** A JSON-LD value as text: a string, a number, `@value`, or the first of a list. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textIn(value[0])
  if (typeof value === 'object' && value !== null) return textIn((value as LinkedNode)['@value'])
  return undefined
}

/** The node a JSON-LD value stands for: itself, or what its `@id` refers to. */
export function resolveNode(data: LinkedData, value: unknown): LinkedNode | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const node = value as LinkedNode
  const id = node['@id']
  if (typeof id === 'string' && Object.keys(node).length === 1) return data.byId.get(id) ?? node
  return node
}
