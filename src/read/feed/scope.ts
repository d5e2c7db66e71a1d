import type { GivenLink, GivenText } from './given.ts'
import { attribute, attributes, eachAttribute } from './xml/attributes.ts'
import type { Element } from './xml/element.ts'
import type { ReferenceContext } from './xml/references.ts'
import type { XmlDocument } from './xml/scan.ts'
import { markupOf, textOf } from './xml/text.ts'

/** What holds for an element through those around it: namespaces, language, base address. Never changes. */
export class Scope {
  readonly document: XmlDocument
  /** Namespace addresses by prefix; the default one under the empty prefix. Shared between scopes that agree. */
  readonly prefixes: ReadonlyMap<string, string>
  readonly base: string | undefined
  readonly language: string | undefined
  private readonly references: ReferenceContext

  constructor(document: XmlDocument, prefixes: ReadonlyMap<string, string>, base?: string, language?: string) {
    this.document = document
    this.prefixes = prefixes
    this.base = base
    this.language = language
    this.references = { entities: document.entities, repairs: document.repairs, offset: 0 }
  }

  /** The scope inside an element: this one, unless it declares namespaces, base or language. */
  within(element: Element): Scope {
    if (element.attributesFrom === element.attributesTo) return this
    const raw = element.source.slice(element.attributesFrom, element.attributesTo)
    if (!raw.includes('xml')) return this
    return this.declaredBy(element)
  }

  private declaredBy(element: Element): Scope {
    const prefixes = new Map(this.prefixes)
    let base = this.base
    let language = this.language
    eachAttribute(element, (name, value) => {
      if (name === 'xmlns') prefixes.set('', value.trim().toLowerCase())
      else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value.trim().toLowerCase())
      else if (name === 'xml:base') base = resolved(this.decoded(value), this.base)
      else if (name === 'xml:lang') language = value.trim() || undefined
    })
    const same =
      prefixes.size === this.prefixes.size && [...prefixes].every(([key, value]) => this.prefixes.get(key) === value)
    return new Scope(this.document, same ? this.prefixes : prefixes, base, language)
  }

  private decoded(value: string): string {
    return value.replaceAll('&amp;', '&').trim()
  }

  /** One attribute by its name in lower case; undefined when missing or empty. */
  attribute(element: Element, name: string): string | undefined {
    return attribute(element, name, this.references)
  }

  /** All attributes by their names in lower case. */
  attributes(element: Element): Map<string, string> {
    return attributes(element, this.references)
  }

  /** Plain text inside an element, undefined when empty. */
  text(element: Element): string | undefined {
    return textOf(element, this.references) || undefined
  }

  /** HTML inside an element, undefined when empty. */
  markup(element: Element): string | undefined {
    return markupOf(element, this.references) || undefined
  }

  /** HTML inside an element with the base its links refer to. */
  html(element: Element): GivenText | undefined {
    return this.given(this.markup(element), 'html', element)
  }

  /** Text that may or may not be HTML, as RSS titles are. */
  unsure(element: Element): GivenText | undefined {
    return this.given(this.markup(element), element.children.length > 0 ? 'html' : 'unsure', element)
  }

  /** A value with the base in effect inside an element. */
  given(value: string | undefined, kind: GivenText['kind'], element: Element): GivenText | undefined {
    if (value === undefined || value === '') return undefined
    const { base } = this.within(element)
    return base === undefined ? { value, kind } : { value, kind, base }
  }

  /** An address with the base in effect; undefined when there is none. */
  link(href: string | undefined, element: Element): GivenLink | undefined {
    if (href === undefined) return undefined
    const { base } = this.within(element)
    return base === undefined ? { href } : { href, base }
  }
}

/** An address against a base; the address itself when they do not fit together. */
export function resolved(href: string, base: string | undefined): string {
  if (base === undefined) return href
  try {
    return new URL(href, base).href
  } catch {
    return href
  }
}
