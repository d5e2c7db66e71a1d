/**
 * An address as a URL; undefined when it is none.
 *
 * `URL.canParse` must not be used for this: once optimised, Node 20's refuses addresses with Latin-1 letters such as
 * `https://münchen.example/`.
 *
 * @param base address that a relative one is relative to
 */
export function parseAddress(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}

/** Whether an address, relative to a base where one is given, is a URL. */
export function isAddress(address: string, base?: string): boolean {
  return parseAddress(address, base) !== undefined
}
