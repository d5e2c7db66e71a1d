import { singleSpaced, wordsOf } from '../listing/link-rules.ts'
import { elementsNamed, isElement, type PageElement, textOf } from '../page/tree/element.ts'
import { parsePage } from '../page/tree/parse-page.ts'

/** One article a letter points to. */
export interface Pointed {
  url: string
  title: string
  /** The words around the link. */
  text?: string
}

/** Links every letter has and no article is behind. */
const SERVICE_WORDS =
  /\b(?:unsubscribe|abmelden|abbestellen|désabonner|preferences|view (?:this|it|in)|in (?:your )?browser|im browser|forward|privacy|terms|contact us|advertis|sponsor|share|tweet|facebook|twitter|linkedin|instagram|youtube|subscribe|log ?in|sign ?(?:in|up)|read more|continue reading|learn more|click here)\b/i
const SERVICE_ADDRESS =
  /unsubscribe|preferences|\/(?:privacy|terms|legal|imprint|login|signup|subscribe)\b|(?:facebook|twitter|x|linkedin|instagram|youtube|tiktok)\.com\/?[^/]*$/i
/** Fewer words than these make no headline, characters. */
const SHORTEST = 18
const LONGEST = 220

/** Finds the articles a round-up points to, in order: links whose words are headlines, with the text that follows. */
export function pointedArticles(html: string): Pointed[] {
  const { root } = parsePage(html)
  const found = new Map<string, Pointed>()
  for (const anchor of elementsNamed(root, 'a')) {
    const pointed = pointedBy(anchor)
    if (!pointed) continue
    const known = found.get(pointed.url)
    if (!known || pointed.title.length > known.title.length) found.set(pointed.url, { ...known, ...pointed })
  }
  return [...found.values()]
}

/** The address of the letter itself on the web, from its `view in browser` link. */
export function webVersion(html: string): string | undefined {
  const { root } = parsePage(html)
  const anchor = elementsNamed(root, 'a').find((link) =>
    /\b(?:browser|web version|webversion|online|webansicht)\b/i.test(textOf(link)),
  )
  return webAddress(anchor)
}

function pointedBy(anchor: PageElement): Pointed | undefined {
  const url = webAddress(anchor)
  const title = wordsOf(anchor)
  if (url === undefined || title.length < SHORTEST || title.length > LONGEST) return undefined
  if (SERVICE_WORDS.test(title) && title.length < 60) return undefined
  if (SERVICE_ADDRESS.test(url) || /^https?:/i.test(title)) return undefined
  const text = textBeside(anchor, title)
  return { url, title, ...(text && { text }) }
}

function webAddress(anchor: PageElement | undefined): string | undefined {
  const href = anchor?.attributes.href?.trim()
  if (href === undefined || !/^https?:\/\//i.test(href)) return undefined
  return unwrapped(href)
}

/** The address a counting redirect carries in plain sight (`?url=https://…`), else the address itself. */
function unwrapped(href: string): string | undefined {
  try {
    const url = new URL(href)
    for (const [name, value] of url.searchParams) {
      if (
        /^(?:url|u|q|to|target|redirect|dest|destination|link)$/i.test(name) &&
        /^https?:\/\/[^/]+\.[^/]/i.test(value)
      )
        return value
    }
    return url.href
  } catch {
    return undefined
  }
}

/** The text of the smallest element around a link that says more than the link, up to 600 characters. */
function textBeside(anchor: PageElement, title: string): string | undefined {
  let around = anchor.parent
  for (let level = 0; around && level < 4; level++, around = around.parent) {
    if (elementsNamed(around, 'a').filter((other) => wordsOf(other).length >= SHORTEST).length > 1) return undefined
    const text = singleSpaced(spaced(around)).replace(title, '').trim()
    if (text.length > 40) return text.slice(0, 600)
  }
  return undefined
}

/** Text with a space between elements, as they stand on lines of their own. */
function spaced(element: PageElement): string {
  return element.children.map((child) => (isElement(child) ? ` ${spaced(child)} ` : child.value)).join('')
}
