import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'

/**
 * What is known of a source at the address it has now. What was learnt of another address is forgotten: its validators, that it
 * is gone, when it wished to be asked again.
 */
export function ofAddress(source: Pick<Source, 'url'>, poll: Poll | undefined): Poll | undefined {
  if (poll === undefined || (poll.url !== undefined && poll.url !== source.url)) return undefined
  return { ...poll, url: source.url }
}
