import { isElement, type PageElement, textOf, walk } from '../page/tree/element.ts'

/** A link that may lead to an article, with what is known of it. */
export interface Candidate {
  anchor: PageElement
  url: URL
  /** Its words, white space single. */
  words: string
  /** The page it stands on. */
  page: URL
}

/** One ground for or against a link leading to an article. */
export interface LinkRule {
  name: string
  points: (candidate: Candidate) => number
  because: string
}

const FURNITURE = new Set(['nav', 'footer', 'aside', 'header', 'form', 'menu'])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5'])
const FURNITURE_WORDS =
  /^(?:nav|navbar|menu|footer|sidebar|breadcrumbs?|pagination|pager|social|share|cookie|subnav|tags?|related|widget)$/i

/** Named grounds; a link with 4 points or more is taken for an article's. */
export const LINK_RULES: readonly LinkRule[] = [
  {
    name: 'headline',
    points: ({ anchor }) => (inHeading(anchor) ? 3 : 0),
    because: 'it stands in a heading or holds one',
  },
  { name: 'long-words', points: ({ words }) => lengthPoints(words), because: 'headlines have 25 to 160 characters' },
  {
    name: 'slug',
    points: ({ url }) => (/[a-z0-9]+(?:-[a-z0-9]+){3,}/i.test(url.pathname) ? 2 : 0),
    because: 'its path holds a title',
  },
  {
    name: 'dated-path',
    points: ({ url }) => (/\/(?:19|20)\d\d[/-]\d{1,2}(?:[/-]|$)/.test(url.pathname) ? 2 : 0),
    because: 'its path holds a date',
  },
  {
    name: 'numbered-path',
    points: ({ url }) => (/\d{5,}/.test(url.pathname) ? 1 : 0),
    because: 'its path holds a number of an article',
  },
  {
    name: 'in-article',
    points: ({ anchor }) => (within(anchor, (name) => name === 'article') ? 1 : 0),
    because: 'it stands in an article element',
  },
  {
    name: 'furniture',
    points: ({ anchor }) => (within(anchor, isFurniture) ? -4 : 0),
    because: 'navigation, footers and side columns hold other links',
  },
  {
    name: 'elsewhere',
    points: ({ url, page }) => (sameSite(url.hostname, page.hostname) ? 0 : -2),
    because: 'a listing leads to its own site',
  },
  {
    name: 'section',
    points: ({ url }) =>
      /^\/?$|\/(?:tags?|topics?|category|categories|authors?|page|search|login|about|contact|privacy)(?:\/|$)/i.test(
        url.pathname,
      )
        ? -4
        : 0,
    because: 'sections, tags, people and service pages are no articles',
  },
]

/** Points a link needs to be taken. */
export const ENOUGH = 4

/** All points of a link. */
export function linkPoints(candidate: Candidate): number {
  return LINK_RULES.reduce((sum, { points }) => sum + points(candidate), 0)
}

function lengthPoints(words: string): number {
  if (words.length >= 25 && words.length <= 160) return 2
  return words.length < 12 ? -2 : 0
}

function inHeading(anchor: PageElement): boolean {
  let holds = false
  walk(anchor, (element) => {
    if (HEADINGS.has(element.name)) holds = true
    return undefined
  })
  return holds || within(anchor, (name) => HEADINGS.has(name), 3)
}

function within(anchor: PageElement, wanted: (name: string, element: PageElement) => boolean, levels = 60): boolean {
  let element = anchor.parent
  for (let level = 0; element && level < levels; level++, element = element.parent)
    if (wanted(element.name, element)) return true
  return false
}

function isFurniture(name: string, element: PageElement): boolean {
  // A header inside an article holds its headline.
  if (name === 'header' && within(element, (outer) => outer === 'article' || outer === 'main')) return false
  if (FURNITURE.has(name)) return true
  if (name === 'body' || name === 'html' || name === 'main') return false
  return `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`
    .split(/[\s_]+/)
    .some((word) => FURNITURE_WORDS.test(word))
}

function sameSite(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^www\./, ''), other.replace(/^www\./, '')]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/** A link's words: its heading when it holds one, else all its text. */
export function wordsOf(anchor: PageElement): string {
  let heading: PageElement | undefined
  walk(anchor, (element) => {
    if (HEADINGS.has(element.name)) heading ??= element
    return undefined
  })
  const words = singleSpaced(textOf(heading ?? anchor))
  return words || singleSpaced(anchor.attributes.title ?? anchor.attributes['aria-label'] ?? imageText(anchor))
}

function imageText(anchor: PageElement): string {
  const image = anchor.children.filter(isElement).find(({ name }) => name === 'img')
  return image?.attributes.alt ?? ''
}

/** White space single and none at the ends. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
