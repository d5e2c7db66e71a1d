const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/

/**
 * The name in what RSS and mail put into author fields: `desk@example.org (News desk)`, `News desk <desk@…>`,
 * `News desk (desk@…)`. Undefined when there is only an address, which is nobody's name.
 */
export function personName(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes('@')) return text?.trim() || undefined
  const withoutAddress = text
    .replace(/^mailto:/i, '')
    .replace(new RegExp(`[<(\\[]?(?:mailto:)?${ADDRESS.source}[>)\\]]?`, 'g'), ' ')
    .replace(/^\s*\((.*)\)\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"',;:-]+|[\s"',;:-]+$/g, '')
  return withoutAddress || undefined
}
