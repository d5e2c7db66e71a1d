/** Something that can be published: its path and media type are known, its body is made when asked for. */
export interface Plan {
  path: string
  mediaType: string
  body(): string | Uint8Array
  /**
   * Changes whenever the body may. A plan without key is made again when its bundle's key changed, and where that has none,
   * too, when anything of the edition changed.
   */
  key?: () => string
}

/**
 * Plans that stand or fall together: all that is published of one record, of one topic. Where nothing changed of what a
 * bundle shows, a build need not even ask for its plans.
 */
export interface Bundle {
  /** The same for the same thing in every edition, and no other's: a record's path, `topic ai`. */
  name: string
  /** Changes whenever one of the bodies may; without it only the plans can tell. */
  key?: () => string
  /**
   * @param before paths of all bundles before it, for those that speak of them; what a bundle was told when it was asked
   *   first holds
   */
  plans(before: Iterable<string>): readonly Plan[]
}

export const JSON_TYPE = 'application/json; charset=utf-8'
export const HTML_TYPE = 'text/html; charset=utf-8'
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'
export const XML_TYPE = 'application/xml; charset=utf-8'

/** A JSON file, two spaces deep as the reference writes it; `value` is asked when the file is. */
export function jsonPlan(path: string, value: () => unknown, key?: () => string): Plan {
  return { path, mediaType: JSON_TYPE, body: () => `${JSON.stringify(value(), null, 2)}\n`, ...(key && { key }) }
}
