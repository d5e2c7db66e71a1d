import { sharedPictures } from '../classify/pictures/shared-pictures.ts'
import type { Article } from '../news/article.ts'
import type { Picture } from '../news/picture.ts'
import { providerOf } from '../record/provider.ts'
import { holdPicture } from './hold-picture.ts'
import type { Judged } from './judge-stories.ts'
import type { HubFolder, World } from './world.ts'

/**
 * Tells logos and stock pictures from articles' own, by what stands with the stories of the window, and remembers it. An
 * article whose lead picture is none of its own gets the next one it names, where it names one.
 *
 * @returns whether a picture was told that was not before
 */
export async function tellSharedPictures(folder: HubFolder, judged: Judged, world: World): Promise<boolean> {
  if (folder.hub.images === 'none') return false
  const pictures = await world.store.pictures()
  const shown = judged.stories.flatMap(({ id, members }) =>
    members.flatMap(({ article }) => {
      const found = judged.articles.get(article)
      const picture = found?.images[0] && pictures.get(found.images[0].url)
      return found && picture?.state === 'usable' ? [{ story: id, article: found, picture }] : []
    }),
  )
  const uses = shown.map(({ story, article, picture }) => ({
    ...seen(picture),
    story,
    house: providerOf(article, folder.organizations, folder.hub).domain,
  }))
  const known = [...pictures.values()].flatMap((picture) =>
    picture.shared ? [{ ...seen(picture), shared: picture.shared }] : [],
  )
  const told = sharedPictures(uses, known)
  let isNew = false
  for (const [url, shared] of told) {
    const picture = pictures.get(url)
    if (!picture || picture.shared) continue
    await world.store.savePicture({ ...picture, shared })
    isNew = true
  }
  for (const { article, picture } of shown) if (told.has(picture.url)) await holdNext(article, folder, world)
  return isNew
}

function seen({ url, digest, look }: Picture) {
  return { picture: url, ...(digest && { digest }), ...(look && { look }) }
}

async function holdNext(article: Article, { hub }: HubFolder, world: World): Promise<void> {
  const [, ...others] = article.images
  if (others.length > 0) await holdPicture({ ...article, images: others }, hub, world)
}
