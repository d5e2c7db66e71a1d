import { media } from './style/media.ts'
import { page } from './style/page.ts'
import { reading } from './style/reading.ts'
import { stories } from './style/stories.ts'
import { tokens } from './style/tokens.ts'

/** `assets/site.css` */
export const stylesheet = [tokens, page, stories, reading, media].join('')

/** FNV-1a, 32 bits: not for secrets, only to tell two versions apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

/** Part of the stylesheet's address, so that browsers may keep it for good. */
export const stylesheetVersion = fingerprint(stylesheet)
