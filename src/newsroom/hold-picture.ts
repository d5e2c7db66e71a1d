import type { Article } from '../news/article.ts'
import type { Hub } from '../news/hub.ts'
import type { Picture } from '../news/picture.ts'
import type { World } from './world.ts'

/**
 * Measures an article's lead picture, and holds copies where hub and publisher let us. What is known already is not
 * asked for again; where no answer came nothing is remembered.
 */
export async function holdPicture(article: Article, hub: Hub, world: World): Promise<void> {
  const [lead] = article.images
  if (!lead || hub.images === 'none') return
  const keepCopy = hub.images === 'cache' && !article.rights.noImageIndex
  const known = await world.store.picture(lead.url)
  if (known && isEnough(known, keepCopy)) return
  const taken = await world.pictures.take(lead.url, { keepCopy, signal: world.signal })
  if (taken.as === 'unanswered') {
    if (taken.answer.ok) await world.store.savePicture(none(lead.url))
  } else if (taken.as === 'none') await world.store.savePicture(none(lead.url))
  else {
    const { width, height, copies } = taken
    await world.store.savePicture({ url: lead.url, state: 'usable', width, height, copies })
  }
}

function isEnough({ state, copies }: Picture, keepCopy: boolean): boolean {
  return state === 'none' || copies.length > 0 || !keepCopy
}

function none(url: string): Picture {
  return { url, state: 'none', width: 0, height: 0, copies: [] }
}
