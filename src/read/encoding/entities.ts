import { decodeHTMLStrict } from 'entities'

// The door to the table of HTML's 2,231 named characters.

/** The character `&name;` stands for in HTML; undefined for names that HTML does not know. */
export function namedCharacter(name: string): string | undefined {
  const reference = `&${name};`
  const decoded = decodeHTMLStrict(reference)
  return decoded === reference ? undefined : decoded
}
