import { type PageElement, walk } from '../tree/element.ts'
import { type Measure, measureOf } from './measures.ts'

/** Names publishers and their systems give to the box of an article's text, the surer first. */
const RULES: readonly { name: string; matches(element: PageElement): boolean }[] = [
  {
    name: 'articleBody',
    matches: ({ attributes: { itemprop, property } }) =>
      (itemprop !== undefined && ARTICLE_BODY.test(itemprop)) ||
      (property !== undefined && ARTICLE_BODY.test(property)),
  },
  { name: 'body-class', matches: (element) => isNamed(element, BODY_NAME) },
  { name: 'article-element', matches: ({ name, attributes }) => name === 'article' || attributes.role === 'article' },
  { name: 'content-class', matches: (element) => isNamed(element, CONTENT_NAME) },
  { name: 'main-element', matches: ({ name, attributes }) => name === 'main' || attributes.role === 'main' },
]

const ARTICLE_BODY = /\barticleBody\b/i
const BODY_NAME =
  /(?:^|[\s_-])(?:article|story|post|entry|news|blog|single|text|artikel|beitrag)[_-]{0,2}(?:body|content|text|copy|inhalt|entry|main|detail)(?![a-z])|(?:^|\s)(?:body-?copy|rich-?text|field-name-body|td-post-content|mw-content-text|postmessage|post_message)/i
const CONTENT_NAME =
  /(?:^|\s)(?:content|main-?content|page-?content|content-?main|content-?area|contentbox|inhalt|maincol|article|post|entry|text|blogpost)(?:\s|$)/i

/** Is this element named as the box of an article's text, by schema.org, by its class or as an `article`? */
export function isNamedBody(element: PageElement): boolean {
  return RULES.slice(0, 3).some(({ matches }) => matches(element))
}

function isNamed({ attributes }: PageElement, pattern: RegExp): boolean {
  const { class: classes = '', id = '' } = attributes
  return (classes !== '' || id !== '') && pattern.test(`${classes} ${id}`.slice(0, 300))
}

export interface NamedCandidate {
  rule: string
  element: PageElement
}

/** For each rule, the element of that name with the most running text. */
export function namedCandidates(
  body: PageElement,
  dropped: ReadonlySet<PageElement>,
  sums: ReadonlyMap<PageElement, Measure>,
): NamedCandidate[] {
  const best = new Map<string, PageElement>()
  walk(body, (element) => {
    if (dropped.has(element)) return false
    const { prose } = measureOf(sums, element)
    if (prose === 0) return false
    for (const { name, matches } of RULES) {
      if (!matches(element)) continue
      const known = best.get(name)
      if (!known || measureOf(sums, known).prose < prose) best.set(name, element)
    }
    return true
  })
  return RULES.flatMap(({ name }) => {
    const element = best.get(name)
    return element ? [{ rule: name, element }] : []
  })
}
