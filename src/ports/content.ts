/** A hub folder: durable, reviewable files. Paths are relative, `/` separated, never leave the folder. */
export interface Content {
  /** All files below a folder (recursive), sorted; empty when the folder is not there. */
  list(folder: string): Promise<string[]>
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  readText(path: string): Promise<string | undefined>
  /** Atomic: a crash leaves the whole old or the whole new file. Says whether bytes changed; equal bytes are not written. */
  write(path: string, content: string | Uint8Array): Promise<boolean>
  remove(path: string): Promise<void>
  /** Moves a file, atomically. */
  move(from: string, to: string): Promise<void>
}
