import type { Instant } from './instant.ts'
import type { Reason } from './reason.ts'

/** A held copy of a picture; pixels. */
export interface PictureCopy {
  /** Name of the file, made of its content: `3f/3f9a….webp`. */
  file: string
  width: number
  height: number
}

/** What is known of the picture at an address; learnt by asking, so it can be learnt again. */
export interface Picture {
  url: string
  /** `usable`: a picture, measured; `none`: there is no usable picture; `waiting`: no answer yet, asked again at `dueAt`. */
  state: 'usable' | 'none' | 'waiting'
  /** As measured, upright; 0 where there is none. */
  width: number
  height: number
  /** Held copies; none when it was only measured. */
  copies: PictureCopy[]
  /** Its publisher, or the hub's operator, wants no copies. */
  measureOnly?: true
  /** When it was last asked for. */
  askedAt?: Instant
  /** When it is asked for again. */
  dueAt?: Instant
  /** Times in a row no picture came. */
  failures?: number
  /** Digest of the file's first bytes: equal for the same file at another address. */
  digest?: string
  /** What it looks like, 128 bits in hexadecimal: near for the same picture in another size or format. */
  look?: string
  /** Why it is no article's own: a logo, or a picture that stands with many stories. */
  shared?: Reason
}
