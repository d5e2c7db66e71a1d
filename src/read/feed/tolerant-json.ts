/** Parses JSON; what is almost JSON (control characters, trailing commas, cut off) is repaired first. */
export function parseJsonTolerantly(text: string): { value: unknown; repaired: boolean } {
  const strict = tryParse(text)
  if (strict !== undefined) return { value: strict, repaired: false }
  const cleaned = escapeControls(text)
  const repaired = tryParse(cleaned) ?? tryParse(closed(cleaned))
  return { value: repaired, repaired: repaired !== undefined }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Raw line breaks inside strings become escapes, commas before a closing bracket go. */
function escapeControls(text: string): string {
  // Strings are matched whole so that nothing inside them is taken for structure.
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|,\s*(?=[\]}])/g, (token) =>
    token.startsWith('"') ? escapedString(token) : '',
  )
}

function escapedString(token: string): string {
  return token.replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')
}

/** A text that breaks off, cut after its last whole object and closed. */
function closed(text: string): string {
  const open: string[] = []
  let wholeTo = 0
  let openAtWhole: string[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') at = endOfString(text, at)
    else if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']')
    else if (character === '}' || character === ']') {
      open.pop()
      if (open.length > 3) continue
      wholeTo = at + 1
      openAtWhole = [...open]
    }
  }
  return text.slice(0, wholeTo) + openAtWhole.reverse().join('')
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '"') return at
  }
  return text.length
}
