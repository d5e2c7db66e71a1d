/** A text in lines, and the size of its letters. */
export interface Lines {
  lines: string[]
  size: number
}

interface Room {
  width: number
  /** Most lines at each size, largest size first. */
  sizes: readonly { size: number; lines: number }[]
}

type Measure = (text: string, size: number) => number

/** Breaks a text into lines of about the same length, in the largest letters that fit; what fits in none is cut with an ellipsis. */
export function breakLines(text: string, room: Room, measure: Measure): Lines {
  const words = text.split(' ')
  for (const { size, lines: most } of room.sizes) {
    const lines = filled(words, room.width, (line) => measure(line, size))
    if (lines.length <= most && lines.every((line) => measure(line, size) <= room.width)) {
      return { lines: balanced(words, { width: room.width, count: lines.length }, (line) => measure(line, size)), size }
    }
  }
  const { size, lines: most } = room.sizes.at(-1) ?? { size: 40, lines: 1 }
  const fits = (line: string) => measure(line, size) <= room.width
  const pieces = words.flatMap((word) => piecesOf(word, fits))
  return {
    lines: cut(
      filled(pieces, room.width, (line) => measure(line, size)),
      most,
      fits,
    ),
    size,
  }
}

/** A word that no line holds, in pieces of which each fills one. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** As many words in each line as it holds. */
function filled(words: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** The narrowest lines of the same number. */
function balanced(
  words: readonly string[],
  { width, count }: { width: number; count: number },
  measure: (line: string) => number,
): string[] {
  let [low, high] = [width / 2, width]
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2
    const lines = filled(words, middle, measure)
    const fits = lines.length <= count && lines.every((line) => measure(line) <= width)
    if (fits) high = middle
    else low = middle
  }
  return filled(words, high, measure)
}

function cut(lines: readonly string[], most: number, fits: (line: string) => boolean): string[] {
  const kept = lines.slice(0, most)
  let last = [...(kept.at(-1) ?? '')]
  if (lines.length > most) while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1)
  const end = lines.length > most ? `${last.join('').replace(/[\s.,:;–—-]+$/, '')}…` : last.join('')
  return [...kept.slice(0, -1), end]
}
