import type { Capture } from '../news/capture.ts'
import type { Instant } from '../news/instant.ts'
import { isMailAddress } from '../news/mail-address.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import type { World } from './world.ts'

/** Kinds of sources that are files in the hub folder. */
const LOCAL = ['mailbox', 'folder', 'list'] as const satisfies readonly Source['kind'][]

/** Files of a folder that can be read; what a calendar says is never news. */
const READABLE = /\.(eml|mbox|xml|rss|atom|json|txt)$/i
const CALENDAR = /\.(?:ics|ical)$/i

/** Whether a source is files in the hub folder and is not asked over the network. */
export function isLocal({ kind, url }: Source): boolean {
  if (kind === 'calendar') return !/^[a-z]+:/i.test(url)
  return (LOCAL as readonly Source['kind'][]).includes(kind) && !isMailAddress(url)
}

/** The files of a local source as captures; a notice when there are none. */
export async function captureFiles(
  source: Source,
  now: Instant,
  world: Pick<World, 'content'>,
): Promise<{ captures: Capture[]; notices: Notice[] }> {
  const isRead = (path: string) => READABLE.test(path) || (source.collection !== undefined && CALENDAR.test(path))
  const below = (await world.content.list(source.url)).filter(isRead)
  const paths = below.length > 0 ? below : [source.url]
  const captures: Capture[] = []
  for (const path of paths) {
    const body = await world.content.read(path)
    if (!body) continue
    captures.push({ url: path, finalUrl: path, at: now, status: 200, headers: {}, body, digest: '' })
  }
  return { captures, notices: captures.length === 0 ? [missing(source)] : [] }
}

function missing({ id, url }: Source): Notice {
  return {
    stage: 'collect',
    code: 'source-file-missing',
    level: 'error',
    subject: id,
    message: `There is no file or folder ${url} in the hub folder.`,
    remedy: 'Put the files there, or correct the path in sources.yaml.',
  }
}
