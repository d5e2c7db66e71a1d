import type { Theme } from '../edition.ts'
import { media } from './style/media.ts'
import { page } from './style/page.ts'
import { reading } from './style/reading.ts'
import { stories } from './style/stories.ts'
import { tokens } from './style/tokens.ts'

const ours = [tokens, page, stories, reading, media].join('')

/** `assets/site.css`: our rules, then the theme's, so that the theme wins. */
export function stylesheetOf(theme: Theme | undefined): string {
  return theme?.css ? `${ours}\n${theme.css}` : ours
}

/** FNV-1a, 32 bits: not for secrets, only to tell two versions apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

const OUR_VERSION = fingerprint(ours)

/** Part of the stylesheet's address, so that browsers may keep it for good. */
export function stylesheetVersion(theme: Theme | undefined): string {
  return theme?.css ? fingerprint(stylesheetOf(theme)) : OUR_VERSION
}
