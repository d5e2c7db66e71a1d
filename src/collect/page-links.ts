import { Parser } from 'htmlparser2'

/** A link of a page: a `link` element or an anchor, attributes as written. */
export interface PageLink {
  element: 'link' | 'a'
  href: string
  rel: string
  type: string
  title: string
  /** An anchor's own words. */
  text: string
}

/** The links of a page and the address they are relative to, when the page names one. */
export interface PageLinks {
  base?: string
  links: PageLink[]
}

/** Links kept of one page. */
const MOST = 5000

/** Reads the links of a page in one pass, without building a tree; takes any text. The stage's door to htmlparser2. */
export function pageLinks(html: string): PageLinks {
  const found: PageLinks = { links: [] }
  let anchor: PageLink | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base') found.base ??= attributes.href
      if ((name !== 'link' && name !== 'a') || !attributes.href || found.links.length >= MOST) return
      const { href, rel = '', type = '', title = '' } = attributes
      const link: PageLink = { element: name, href: href.trim(), rel, type, title, text: '' }
      found.links.push(link)
      anchor = name === 'a' ? link : anchor
    },
    ontext(text) {
      if (anchor && anchor.text.length < 200) anchor.text += text
    },
    onclosetag(name) {
      if (name === 'a') anchor = undefined
    },
  })
  parser.end(html)
  return found
}
