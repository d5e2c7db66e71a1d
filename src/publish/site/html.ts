import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'

/** A piece of a page, or nothing. This file alone knows hono by name; the compiler adds its JSX everywhere else. */
export type Html = JSX.Element | null

/** What may stand inside an element or component. */
export type Inside = Child

/** A whole page as text. Our components never wait, so the text is there at once. */
export function pageText(html: Html): string {
  return `<!doctype html>${html?.toString() ?? ''}`
}

/** Markup of the hub's owner, put in as it stands. */
export function trusted(markup: string | undefined): Inside {
  return markup === undefined ? '' : raw(markup)
}

/** Markup of a component of ours, to stand inside other markup. */
export function markupOf(html: Html): string {
  return html?.toString() ?? ''
}
