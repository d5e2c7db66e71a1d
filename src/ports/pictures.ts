import type { PictureCopy } from '../news/picture.ts'
import type { FetchAnswer } from './fetch.ts'

/** What came of asking for a picture. */
export type TakenPicture =
  /** A picture, upright size in pixels; copies when they were wanted. `digest` and `look` are those of `Picture`. */
  | { as: 'picture'; width: number; height: number; copies: PictureCopy[]; digest: string; look?: string }
  /** What came is no picture, or none that can be used. */
  | { as: 'none' }
  /** Nothing came, or an answer without a picture. */
  | { as: 'unanswered'; answer: FetchAnswer }

/** Measures pictures and keeps small copies. What is known of them is the store's to remember. */
export interface Pictures {
  /** Fetches a picture, measures it and, when wanted, keeps copies. Throws nothing but on abort. */
  take(url: string, options: { keepCopy: boolean; signal?: AbortSignal }): Promise<TakenPicture>
  /** The bytes of a held copy. */
  read(file: string): Promise<Uint8Array | undefined>
  /** Deletes copies; those that are not there are no fault. */
  remove(files: readonly string[]): Promise<void>
  /** Names of all copies that lie there, in use or not. */
  files(): Promise<string[]>
}
