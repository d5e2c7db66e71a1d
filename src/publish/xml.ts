/** Characters XML 1.0 does not allow, lone surrogates included (written so that no control character stands here). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What most addresses and times are: safe as they stand. */
const SAFE = /^[\w/:.,+?=#%~@()! -]*$/

/** Text made safe for element content and for attribute values in double quotes; forbidden characters are dropped. */
export function escapeXml(text: string): string {
  if (SAFE.test(text)) return text
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

/** One element with text content on a line of its own; nothing when the text is missing. */
export function element(name: string, text: string | undefined, indent = ''): string {
  return text === undefined ? '' : `${indent}<${name}>${escapeXml(text)}</${name.split(' ')[0]}>\n`
}

/** An empty element from its attributes; those undefined are left out. */
export function emptyElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  indent = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeXml(value)}"`,
  )
  return `${indent}<${name}${written.join('')}/>\n`
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
