/** Something that can be published: its path and media type are known, its body is made when asked for. */
export interface Plan {
  path: string
  mediaType: string
  body(): string | Uint8Array
  /** Changes whenever the body may; a plan without key is made again when anything of the edition changed. */
  key?: () => string
}

export const JSON_TYPE = 'application/json; charset=utf-8'
export const HTML_TYPE = 'text/html; charset=utf-8'
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'
export const XML_TYPE = 'application/xml; charset=utf-8'

/** A JSON file, two spaces deep as the reference writes it; `value` is asked when the file is. */
export function jsonPlan(path: string, value: () => unknown, key?: () => string): Plan {
  return { path, mediaType: JSON_TYPE, body: () => `${JSON.stringify(value(), null, 2)}\n`, ...(key && { key }) }
}
