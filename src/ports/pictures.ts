import type { Image } from '../news/article.ts'

/** A picture whose size was measured, and of which a copy may be held. */
export interface HeldPicture {
  width: number
  height: number
  /** Name of the held copy, by its content: `3f9a….webp`; left out when only measured. */
  file?: string
  /** Size of the copy in pixels. */
  copy?: { width: number; height: number }
}

/** Measures pictures and keeps small credited copies. */
export interface Pictures {
  /** What is known of a picture, fetching it when asked for the first time; undefined when it is no usable picture. */
  hold(image: Image, options: { keepCopy: boolean; signal?: AbortSignal }): Promise<HeldPicture | undefined>
  /** What is already held, without fetching. */
  held(url: string): Promise<HeldPicture | undefined>
  /** The bytes of a held copy. */
  read(file: string): Promise<Uint8Array | undefined>
  /** Deletes what is held of a picture: what is known of its address, and its copy unless that is among those in use. */
  forget(url: string, filesInUse: ReadonlySet<string>): Promise<void>
}
