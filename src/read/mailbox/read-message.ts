import type { Entry, Feed } from '../../news/entry.ts'
import { instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'
import { parseDate } from '../feed/dates/parse-date.ts'
import { escapeText } from '../feed/xml/text.ts'
import { binaryText } from './headers.ts'
import { type Message, parseMessage } from './message.ts'
import { type Pointed, pointedArticles, webVersion } from './round-up.ts'

/** A letter that points to at least so many articles is a round-up of them; otherwise it is the article itself. */
const ROUND_UP = 3
/** Letters of one mailbox file, and entries of all. */
const MOST_MESSAGES = 1_000
const MOST_ENTRIES = 5_000

/** What letters say, in the shape of a feed. */
export interface MailReading {
  feed: Feed
  notices: Notice[]
}

/**
 * Reads a newsletter (`.eml`) or a mailbox file of many (mbox). A round-up becomes one entry for each article it points
 * to; any other letter is one entry with its own content. Never throws.
 * @param bytes the file as it stands
 * @param source `Source.id`, set on every entry
 */
export function readMessage(bytes: Uint8Array, source: string): MailReading {
  const messages = messagesOf(binaryText(bytes)).slice(0, MOST_MESSAGES).map(parseMessage)
  const notices: Notice[] = []
  const entries = messages.flatMap((message) => entriesOf(message, source, notices)).slice(0, MOST_ENTRIES)
  const first = messages[0]
  const feed: Feed = { format: 'mail', ...(first?.from && { title: first.from }), authors: [], categories: [], entries }
  if (entries.length === 0 && notices.length === 0) notices.push(nothingRead(source))
  return { feed, notices }
}

/** The messages of a mailbox file; a file that begins with no `From ` line is one message. */
function messagesOf(binary: string): string[] {
  if (!/^From \S*/.test(binary)) return [binary]
  return binary
    .split(/(?:^|\r?\n)From [^\r\n]*\r?\n/)
    .filter((message) => message.trim() !== '')
    .map((message) => message.replace(/^>(>*From )/gm, '$1'))
}

function entriesOf(message: Message, source: string, notices: Notice[]): Entry[] {
  if (message.html === undefined && message.text === undefined) {
    notices.push(unreadable(source, message.subject))
    return []
  }
  const pointed = message.html === undefined ? [] : pointedArticles(message.html)
  const base = baseEntry(message, source)
  if (pointed.length >= ROUND_UP) return pointed.map((article) => pointedEntry(article, base, message))
  return [letterEntry(message, base)]
}

function baseEntry(message: Message, source: string): Entry {
  const milliseconds = parseDate(message.date ?? '')
  return {
    source,
    ...(milliseconds !== undefined && { publishedDateTime: instant(milliseconds) }),
    authors: [],
    categories: [],
    enclosures: [],
  }
}

function pointedEntry(article: Pointed, base: Entry, message: Message): Entry {
  return {
    ...base,
    id: article.url,
    url: article.url,
    title: article.title,
    ...(article.text && { summary: escapeText(article.text) }),
    ...(message.from && { origin: { title: message.from } }),
  }
}

function letterEntry(message: Message, base: Entry): Entry {
  const url = message.archivedAt ?? (message.html === undefined ? undefined : webVersion(message.html))
  const content = message.html ?? escapeText(message.text ?? '')
  return {
    ...base,
    ...(message.id && { id: message.id }),
    ...(url && /^https?:\/\//i.test(url) && { url }),
    ...(message.subject && { title: message.subject }),
    content,
    authors: message.from ? [message.from] : [],
  }
}

function unreadable(source: string, subject: string | undefined): Notice {
  return {
    stage: 'read',
    code: 'mail-without-text',
    level: 'warning',
    subject: source,
    message: `The letter "${subject ?? 'without subject'}" has neither HTML nor text.`,
    remedy: 'Save it with its body; attachments alone are not read.',
  }
}

function nothingRead(source: string): Notice {
  return {
    stage: 'read',
    code: 'no-entries',
    level: 'warning',
    subject: source,
    message: 'The mailbox holds no letter that could be read.',
    remedy: 'Save letters as .eml files or one mbox file.',
  }
}
