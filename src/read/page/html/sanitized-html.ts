import { parseAddress } from '../../../news/address.ts'
import { isElement, type PageElement } from '../tree/element.ts'
import { escapeAttribute, escapeText } from '../tree/entities.ts'

/** Elements kept, with the attributes kept of each; of any other element only its content is kept. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...{
    p: [],
    br: [],
    hr: [],
    h1: [],
    h2: [],
    h3: [],
    h4: [],
    h5: [],
    h6: [],
    blockquote: [],
    pre: [],
    code: [],
    ul: [],
    ol: [],
    li: [],
  },
  ...{
    dl: [],
    dt: [],
    dd: [],
    strong: [],
    b: [],
    em: [],
    i: [],
    u: [],
    s: [],
    sub: [],
    sup: [],
    small: [],
    mark: [],
    q: [],
    cite: [],
  },
  ...{
    table: [],
    thead: [],
    tbody: [],
    tfoot: [],
    tr: [],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    caption: [],
  },
  ...{
    figure: [],
    figcaption: [],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    time: ['datetime'],
    abbr: ['title'],
    ruby: [],
    rt: [],
    rp: [],
    bdi: [],
    bdo: ['dir'],
  },
}
const VOID = new Set(['br', 'hr', 'img'])
const DROPPED = new Set(
  'script style noscript template svg math canvas object embed iframe frame button select textarea input option form title audio video map base link meta applet'.split(
    ' ',
  ),
)
/** Characters of HTML kept of one article. */
const LONGEST = 500_000

/** What to leave out, and against what addresses are resolved. */
export interface SanitizeOptions {
  dropped: ReadonlySet<PageElement>
  base: string
}

/** Main content as HTML from an allow list: no scripts, styles, classes, handlers or foreign schemes. */
export function sanitizedHtml(roots: readonly PageElement[], options: SanitizeOptions): string {
  const writer = new Writer(options)
  for (const root of roots) writer.element(root)
  return writer.html()
}

class Writer {
  private readonly parts: string[] = []
  private length = 0
  private readonly options: SanitizeOptions

  constructor(options: SanitizeOptions) {
    this.options = options
  }

  element(element: PageElement): void {
    const { name } = element
    if (DROPPED.has(name) || this.options.dropped.has(element) || this.length > LONGEST) return
    const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined
    if (allowed) this.push(`<${name}${this.attributes(element, allowed)}>`)
    if (VOID.has(name)) return
    for (const child of element.children) {
      if (isElement(child)) this.element(child)
      else this.push(escapeText(name === 'pre' || name === 'code' ? child.value : evened(child.value)))
    }
    if (allowed) this.push(`</${name}>`)
  }

  private attributes({ attributes }: PageElement, allowed: readonly string[]): string {
    return allowed
      .flatMap((name) => {
        const value = this.value(name, attributes[name])
        return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`]
      })
      .join('')
  }

  private value(name: string, value: string | undefined): string | undefined {
    if (value === undefined) return undefined
    if (name === 'href' || name === 'src') return webAddress(value, this.options.base)
    if (['width', 'height', 'colspan', 'rowspan'].includes(name)) return /^\d{1,5}$/.test(value) ? value : undefined
    return value.slice(0, 1_000)
  }

  private push(part: string): void {
    this.parts.push(part)
    this.length += part.length
  }

  html(): string {
    return this.parts
      .join('')
      .replace(/\n{2,}/g, '\n')
      .trim()
  }
}

/** Runs of white space as one line feed or one space. */
function evened(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, (run) => (run.includes('\n') ? '\n' : ' '))
}

/** http(s) addresses only, absolute. */
function webAddress(value: string, base: string): string | undefined {
  const address = parseAddress(value, base)
  if (!address) return undefined
  const { protocol, href } = address
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
