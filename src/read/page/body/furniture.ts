import { classWords, isElement, type PageElement, walk } from '../tree/element.ts'
import type { Measure } from './measures.ts'
import { measureOf } from './measures.ts'
import { isNamedBody } from './named-candidate.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const NEVER_TEXT = words(
  'script style noscript template svg math canvas object embed iframe button select textarea input title nav menu dialog',
)
const ROLES = words(
  'navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tooltip tablist',
)
const KEPT = words('body html article main')

/** Words of class or id that name what stands around an article and never is one. */
const NEVER_ARTICLE = words(
  'comment comments commentlist commentaires kommentare kommentar comentarios disqus respond replies trackback trackbacks pingback pingbacks ' +
    'breadcrumb breadcrumbs crumbs outbrain taboola cookie cookies gdpr consent popup modal lightbox pagination pager paging ' +
    'sharedaddy addtoany addthis shariff sharebar sharethis navbar navigation navi submenu masthead tagcloud',
)

/** Words that usually do, unless most of the page's running text is inside. */
const FURNITURE = words(
  'nav menu sidebar sidebars footer topbar toolbar reply related recommended recommendations recommend recirc recirculation trending popular ' +
    'mostread share sharing social socials followus newsletter newsletters subscribe subscription signup promo promotion promotions advert ' +
    'advertisement advertising ads adbox ad sponsor sponsored overlay pagenav taglist tags rating ratings login register search searchform skip ' +
    'authorbox authorbio bio author autor authors byline dateline postmeta entrymeta metadata timestamp banner aside readmore ' +
    'prevnext navlinks postnav copyright disclaimer caption captions credit credits screenreader noprint printonly newsticker ' +
    'videoplayer jwplayer',
)

/** Elements that mark words of a sentence: what their class is called says nothing about the text around them. */
const WORDING = words('a em strong b i u mark abbr cite q code')
/** Letters beside such an element that make it part of a sentence. */
const SENTENCE = 20

/** Classes by which style sheets hide an element from sight. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:hidden|hide|d-none|invisible|is-hidden|sr-only|visually-hidden|visuallyhidden|screen-reader-text|element-invisible)(?:\s|$)/
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Elements that cannot hold an article's text, whatever their measure. */
export function unreadableOf(body: PageElement): Set<PageElement> {
  return gather(body, isUnreadable)
}

/** Elements that stand around the article: by their words, unless they hold most of the page's running text, or its article. */
export function furnitureOf(body: PageElement, sums: ReadonlyMap<PageElement, Measure>): Set<PageElement> {
  const { prose } = measureOf(sums, body)
  const holders = holdersOf(body, sums)
  const sentences = new Map<PageElement, boolean>()
  return gather(body, (element) => {
    if (isUnreadable(element)) return true
    if (holders.has(element) || (WORDING.has(element.name) && isInSentence(element, sentences))) return false
    return isFurniture(element, measureOf(sums, element), prose)
  })
}

/** Share of the page's running text that an element named as the article's box must have to protect what is around it. */
const ARTICLE_SHARE = 0.2

/** Elements around the page's one `h1`, or around a box named as the article's text. */
function holdersOf(body: PageElement, sums: ReadonlyMap<PageElement, Measure>): Set<PageElement> {
  const least = measureOf(sums, body).prose * ARTICLE_SHARE
  const holders = new Set<PageElement>()
  const protect = (element: PageElement | undefined): void => {
    for (let at = element; at && !holders.has(at); at = at.parent) holders.add(at)
  }
  walk(body, (element) => {
    if (NEVER_TEXT.has(element.name) || measureOf(sums, element).prose <= least) return false
    if (isNamedBody(element)) protect(element.parent)
    return true
  })
  const [heading, another] = headingsOf(body)
  if (heading && !another) protect(heading.parent)
  return holders
}

function headingsOf(body: PageElement): PageElement[] {
  const headings: PageElement[] = []
  walk(body, (element) => {
    if (element.name === 'h1') headings.push(element)
    return !NEVER_TEXT.has(element.name)
  })
  return headings
}

function gather(
  element: PageElement,
  test: (element: PageElement) => boolean,
  found: Set<PageElement> = new Set(),
): Set<PageElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (test(child)) found.add(child)
    else gather(child, test, found)
  }
  return found
}

function isUnreadable({ name }: PageElement): boolean {
  return NEVER_TEXT.has(name)
}

function isHidden({ attributes }: PageElement): boolean {
  if ('hidden' in attributes || (attributes.style && HIDDEN_STYLE.test(attributes.style))) return true
  return attributes.class !== undefined && HIDDEN_CLASS.test(attributes.class)
}

/** Words of class for what appears over a page when a name in its text is pointed at, and for the box that then appears. */
const POPPING_UP = words('rollover tooltip popover popup hovercard')
const POPPED_UP = words('block box content body card inner panel')

function isPopUp(named: ReadonlySet<string>): boolean {
  return hasAny(named, POPPING_UP) && hasAny(named, POPPED_UP)
}

function hasAny(named: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of named) if (wanted.has(word)) return true
  return false
}

/** Does text stand beside the element? Told once for all children of a parent. */
function isInSentence({ parent }: PageElement, known: Map<PageElement, boolean>): boolean {
  if (!parent) return false
  const told = known.get(parent)
  if (told !== undefined) return told
  let letters = 0
  for (const child of parent.children) if (!isElement(child)) letters += child.value.trim().length
  known.set(parent, letters >= SENTENCE)
  return letters >= SENTENCE
}

/** Share of the page's running text above which an element is the article's, whatever it is called. */
const MOST = 0.5

function isFurniture(element: PageElement, own: Measure, pageProse: number): boolean {
  if (KEPT.has(element.name)) return false
  const named = classWords(element)
  if (hasAny(named, NEVER_ARTICLE) || isPopUp(named)) return own.prose < pageProse * 0.8
  if (own.prose > pageProse * MOST) return false
  if (element.name === 'footer' || element.name === 'aside' || isHidden(element)) return true
  if (element.attributes.role && ROLES.has(element.attributes.role)) return true
  if (element.name === 'blockquote' || named.has('embed')) return false
  return hasAny(named, FURNITURE)
}
