import type { Instant } from '../../news/instant.ts'
import type { RecordImage } from '../../news/record.ts'
import { encodedPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { HeldImage } from '../edition.ts'
import { clockTime } from '../time.ts'
import { stringsFor } from './strings/pick.ts'
import type { Strings } from './strings/strings.ts'

/** What a component needs to draw one page. */
export interface View {
  catalogue: Catalogue
  strings: Strings
  /** Path of the page's folder: nothing for the front page, `news/a/`. */
  path: string
  /** Way up to the site's root from there: nothing, or `../../`. */
  root: string
}

export function viewOf(catalogue: Catalogue, path: string): View {
  const depth = path.split('/').length - 1
  return { catalogue, strings: stringsFor(catalogue.edition.hub.locale), path, root: '../'.repeat(depth) }
}

/** A link to a path of the site, relative, so that the site works in any folder of any host. */
export function link(view: View, path: string): string {
  return `${view.root}${encodedPath(path)}` || './'
}

/** Date and time in the hub's zone, the month in short; the year only when it is not the edition's. */
export function when(view: View, at: Instant): string {
  const wall = view.catalogue.clock(at)
  const now = view.catalogue.clock(view.catalogue.edition.asOf)
  return `${view.strings.shortDate(wall, wall.year !== now.year)}, ${clockTime(wall)}`
}

/** The held copy of a picture, if there is one; a picture that is not held is never shown. */
export function heldImage(
  view: View,
  images: readonly RecordImage[],
): { image: RecordImage; held: HeldImage } | undefined {
  for (const image of images) {
    const held = image.isCached ? view.catalogue.edition.heldImages?.get(image.url) : undefined
    if (held) return { image, held }
  }
  return undefined
}

/** 0 to 7, the same for the same name: which of the stylesheet's eight colours a source's mark has. */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 13) % 8
}

/** 1 to 5: a heat against the hottest there is. */
export function heatLevel(heat: number, hottest: number): number {
  if (hottest <= 0 || heat <= 0) return 1
  return Math.min(5, Math.max(1, Math.ceil((heat / hottest) * 5)))
}
