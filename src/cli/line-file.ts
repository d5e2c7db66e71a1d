import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

/** Lines on their way into a file, held back until they are many. */
export interface LineWriter {
  /** @returns where the line begins in the file, bytes */
  add(line: string): number
  /** How many bytes are held back. */
  waiting(): number
  flush(): void
  close(): void
}

/**
 * Adds lines to a file, or writes it anew; it is not opened before there is one.
 *
 * @param flags `a` adds at the end, `w` begins an empty file
 */
export function writeLines(file: string, flags: 'a' | 'w'): LineWriter {
  let [fd, at]: [number | undefined, number] = [undefined, 0]
  let [held, bytes]: [Buffer[], number] = [[], 0]
  const flush = () => {
    if (fd !== undefined && bytes > 0) writeSync(fd, Buffer.concat(held))
    held = []
    bytes = 0
  }
  return {
    add(line) {
      if (fd === undefined) {
        fd = openSync(file, flags, 0o600)
        at = sizeOf(fd)
      }
      const [start, text] = [at, Buffer.from(`${line}\n`)]
      held.push(text)
      bytes += text.length
      at += text.length
      return start
    },
    waiting: () => bytes,
    flush,
    close() {
      flush()
      if (fd !== undefined) closeSync(fd)
    },
  }
}

/** @returns undefined when it cannot be opened */
export function openedFile(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch {
    return undefined
  }
}

function sizeOf(fd: number): number {
  return fstatSync(fd).size
}

/** Text between two places of a file, bytes; less where the file is shorter. */
export function textAt(fd: number, start: number, end: number): string {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start))
  return bytes.toString('utf8', 0, readSync(fd, bytes, 0, bytes.length, start))
}

const PIECE = 1 << 20
const NEW_LINE = 10

/** The whole lines of a file, some at a time with their line breaks; what follows the last line break comes with `isCut`. */
export function* linesOf(fd: number): Generator<{ text: string; isCut: boolean }> {
  const piece = Buffer.allocUnsafe(PIECE)
  let rest = Buffer.alloc(0)
  for (let count = readSync(fd, piece); count > 0; count = readSync(fd, piece)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece.subarray(0, count)]) : piece.subarray(0, count)
    const end = bytes.lastIndexOf(NEW_LINE) + 1
    if (end > 0) yield { text: bytes.toString('utf8', 0, end), isCut: false }
    rest = Buffer.from(bytes.subarray(end))
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), isCut: true }
}
