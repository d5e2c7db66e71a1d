/**
 * Text for HTML and XML, in elements and in quoted attributes.
 * @param {string} text
 */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * Paragraphs as HTML.
 * @param {string[]} paragraphs
 */
export function paragraphsOf(paragraphs) {
  return paragraphs.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`).join('\n')
}

/**
 * A value as JSON-LD in a script element.
 * @param {unknown} value
 */
export function jsonLd(value) {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`
}
