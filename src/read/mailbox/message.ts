import {
  bytesOf,
  fromBase64,
  fromQuotedPrintable,
  type MailPart,
  readableHeader,
  splitPart,
  unicodeText,
} from './headers.ts'

/** A mail as far as a newsletter needs it. */
export interface Message {
  id: string | undefined
  subject: string | undefined
  /** Name of the sender, else the address. */
  from: string | undefined
  date: string | undefined
  /** The page that shows the same letter, when the mail's list headers name it. */
  archivedAt: string | undefined
  html: string | undefined
  text: string | undefined
}

const DEEPEST_PARTS = 8
const MOST_PARTS = 100

/** Reads one message (RFC 5322, MIME); never throws. Attachments are passed over. */
export function parseMessage(binary: string): Message {
  const whole = splitPart(binary)
  const bodies: { html?: string; text?: string } = {}
  collect(whole, bodies, { depth: 0, parts: 0 })
  const header = (name: string) => readableHeader(whole.headers.get(name))
  const from = header('from')
  const name = from?.replace(/<[^>]*>/, '').replace(/^[\s"']+|[\s"']+$/g, '')
  return {
    id: header('message-id')?.replace(/^<|>$/g, ''),
    subject: header('subject'),
    from: name || from?.replace(/[<>]/g, ''),
    date: header('date'),
    archivedAt: header('archived-at')?.replace(/^<|>$/g, ''),
    html: bodies.html,
    text: bodies.text,
  }
}

interface Budget {
  depth: number
  parts: number
}

function collect(part: MailPart, bodies: { html?: string; text?: string }, budget: Budget): void {
  const type = part.headers.get('content-type') ?? 'text/plain'
  if (++budget.parts > MOST_PARTS || budget.depth > DEEPEST_PARTS) return
  if (/^\s*multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary')
    if (boundary === undefined) return
    for (const piece of pieces(part.body, boundary))
      collect(splitPart(piece), bodies, { ...budget, depth: budget.depth + 1 })
    return
  }
  if (/^\s*attachment/i.test(part.headers.get('content-disposition') ?? '')) return
  if (/^\s*message\/rfc822/i.test(type)) collect(splitPart(part.body), bodies, { ...budget, depth: budget.depth + 1 })
  else if (/^\s*text\/html/i.test(type)) bodies.html ??= bodyText(part, type)
  else if (/^\s*text\/plain/i.test(type)) bodies.text ??= bodyText(part, type)
}

function bodyText(part: MailPart, type: string): string {
  const encoding = part.headers.get('content-transfer-encoding')?.trim().toLowerCase()
  const binary =
    encoding === 'base64'
      ? fromBase64(part.body)
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(part.body)
        : part.body
  return unicodeText(bytesOf(binary), parameter(type, 'charset'))
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header)
  return match?.[1] ?? match?.[2]
}

/** What stands between the boundary lines; a missing last boundary is forgiven. */
function pieces(body: string, boundary: string): string[] {
  const lines = `\n${body}`.split(`\n--${boundary}`)
  return lines
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, ''))
}
