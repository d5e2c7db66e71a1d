import { basename } from 'node:path'
import type { Notice } from '../news/notice.ts'
import { COLLECTION_TITLES } from '../publish/collections/shelves.ts'
import { isRead } from './collection-folders.ts'

/** Where everything is meant to be read; a folder that others name may hold what is theirs. */
const READ_FOLDERS = new RegExp(
  `^(?:_archive/)?(?:_(?:news|newsletters|sponsorships|${Object.keys(COLLECTION_TITLES).join('|')})|_data/(?:topics|organizations))/`,
)

/** A file that lies among those that are read and is not; what begins with a dot (`.keep`) is meant to be passed over. */
export function strayFile(path: string): Notice[] {
  if (!READ_FOLDERS.test(path) || isRead(path) || basename(path).startsWith('.')) return []
  return [
    {
      stage: 'hub',
      code: 'stray-file',
      level: 'warning',
      subject: path,
      message: 'The file lies among those that are read, but nothing reads it.',
      remedy: 'Let its name end with .md, or move it out of the folder.',
    },
  ]
}
