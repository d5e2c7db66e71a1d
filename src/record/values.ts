import { parseAddress } from '../news/address.ts'
/** The object without its undefined values, in the same order. */
export function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

/** Host of an address, port included; nothing for what is no address. */
export function hostOf(url: string): string {
  return parseAddress(url)?.host ?? ''
}
