import type { ImapFlow, MailboxObject } from 'imapflow'
import type { Letter, MailboxMark, MailboxRequest } from '../../ports/mailbox.ts'

/** Bytes of all letters of one look; the others come with the next one. */
const LOOK_BYTES = 48 * 1024 * 1024

/** What a look at a folder found. It is filled letter by letter, so that what came before a breakdown is kept. */
export interface Look {
  letters: Letter[]
  mark: MailboxMark
  held: number
  waiting: number
  anew: boolean
}

type Wanted = Pick<MailboxRequest, 'url' | 'since' | 'most'> & { folder: string[]; letterBytes: number }

interface Listed {
  uid: number
  size: number
}

/**
 * Looks at a folder without changing anything (EXAMINE, BODY.PEEK): at the first look its newest letters, afterwards those
 * that came since. The numbers of a folder count only together with its UIDVALIDITY (RFC 9051, section 2.3.1.1).
 *
 * @param begun is told of the look as soon as the folder is open
 */
export async function look(client: ImapFlow, wanted: Wanted, begun: (look: Look) => void): Promise<Look> {
  const folder = await client.mailboxOpen(wanted.folder, { readOnly: true })
  const known = wanted.since
  const validity = String(folder.uidValidity)
  const goesOn = known !== undefined && known.url === wanted.url && known.validity === validity
  const mark = { url: wanted.url, validity, uid: goesOn ? known.uid : 0 }
  const found: Look = { letters: [], mark, held: folder.exists, waiting: 0, anew: !goesOn }
  begun(found)
  const news = goesOn
    ? await newsSince(client, folder, { after: known.uid, most: wanted.most })
    : await newest(client, folder, wanted)
  found.waiting = news.waiting
  const [chosen, left] = withinBytes(news.listed, wanted.letterBytes, goesOn)
  // At the first look the older letters are left where they are.
  if (goesOn) found.waiting += left
  if (chosen.length > 0) await take(client, { chosen, letterBytes: wanted.letterBytes }, found)
  else if (!goesOn) mark.uid = Math.max(0, folder.uidNext - 1)
  return found
}

interface News {
  /** In the order of their numbers. */
  listed: Listed[]
  /** Further letters after these. */
  waiting: number
}

async function newest(client: ImapFlow, folder: MailboxObject, { most }: Wanted): Promise<News> {
  if (folder.exists === 0) return { listed: [], waiting: 0 }
  const range = `${Math.max(1, folder.exists - most + 1)}:${folder.exists}`
  return { listed: await sizes(client, range, { uid: false, most }), waiting: 0 }
}

async function newsSince(
  client: ImapFlow,
  folder: MailboxObject,
  { after, most }: { after: number; most: number },
): Promise<News> {
  if (folder.exists === 0 || folder.uidNext === after + 1) return { listed: [], waiting: 0 }
  const answer = await client.search({ uid: `${after + 1}:*` }, { uid: true })
  // "n:*" names the last letter even when its number is below n.
  const uids = (answer || []).filter((uid) => uid > after).sort((a, b) => a - b)
  if (uids.length === 0) return { listed: [], waiting: 0 }
  const next = uids.slice(0, most)
  return { listed: await sizes(client, next.join(','), { uid: true, most }), waiting: uids.length - next.length }
}

async function sizes(
  client: ImapFlow,
  range: string,
  { uid, most }: { uid: boolean; most: number },
): Promise<Listed[]> {
  const listed: Listed[] = []
  for await (const letter of client.fetch(range, { uid: true, size: true }, { uid })) {
    listed.push({ uid: letter.uid, size: letter.size ?? 0 })
  }
  return listed.sort((a, b) => a.uid - b.uid).slice(0, most)
}

/** The letters that fit into one look: from the oldest on, or at a first look from the newest back; and how many do not. */
function withinBytes(listed: readonly Listed[], letterBytes: number, fromOldest: boolean): [Listed[], number] {
  const inTurn = fromOldest ? [...listed] : listed.toReversed()
  let bytes = 0
  const fits = inTurn.findIndex(({ size }, place) => {
    bytes += Math.min(size, letterBytes)
    return bytes > LOOK_BYTES && place > 0
  })
  const chosen = fits < 0 ? inTurn : inTurn.slice(0, fits)
  return [chosen.sort((a, b) => a.uid - b.uid), listed.length - chosen.length]
}

async function take(
  client: ImapFlow,
  { chosen, letterBytes }: { chosen: readonly Listed[]; letterBytes: number },
  found: Look,
): Promise<void> {
  const due = new Set(chosen.map(({ uid }) => uid))
  const range = [...due].join(',')
  const query = { uid: true, size: true, source: { maxLength: letterBytes } }
  for await (const { uid, source, size } of client.fetch(range, query, { uid: true })) {
    if (!due.delete(uid) || !source) continue
    found.letters.push({ uid, bytes: source, size: size ?? source.length })
    // Only as far as no letter before it is still to come, whatever order the server answers in.
    found.mark.uid = Math.max(found.mark.uid, Math.min(uid, ...[...due].map((missing) => missing - 1)))
  }
  found.mark.uid = Math.max(found.mark.uid, ...chosen.map(({ uid }) => uid))
  found.letters.sort((a, b) => a.uid - b.uid)
}
