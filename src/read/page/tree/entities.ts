import { decodeHTML, escapeAttribute, escapeText } from 'entities'

export { escapeAttribute, escapeText }

/** Character references decoded, as browsers do. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}
