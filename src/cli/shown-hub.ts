import type { HubFolder } from '../newsroom/world.ts'
import type { Publication } from '../publish/edition.ts'
import { editionMark } from '../publish/marks.ts'
import { publish } from '../publish/publish.ts'
import { editionOf } from './edition-of.ts'
import { imageType } from './held-image.ts'
import type { OpenHub } from './open-hub.ts'

/** What of a served hub is shown at a moment. */
export interface ShownHub {
  folder(): HubFolder
  publication(): Publication
  /** Reads the folder again and shows it. Whoever asked later shows what is newer. */
  renew(): Promise<void>
}

/** What is served, and the mark of what it was made of. */
interface Shown {
  publication: Publication
  mark: string
}

/**
 * Shows a hub as its folder stands now.
 *
 * @param follow told of each publication from the moment it is shown
 */
export async function showHub(hub: OpenHub, follow: (publication: Publication) => void): Promise<ShownHub> {
  let folder = hub.folder
  let shown = await shownOf(folder, hub)
  follow(shown.publication)
  let last: Promise<unknown> = Promise.resolve()
  const renew = async () => {
    const next = await hub.reload()
    const before = shown
    shown = await shownOf(next, hub, before)
    if (shown !== before) follow(shown.publication)
    folder = next
  }
  return {
    folder: () => folder,
    publication: () => shown.publication,
    renew() {
      const next = last.then(renew)
      last = next.catch(() => undefined)
      return next
    },
  }
}

/** @returns what was shown before, with all that is kept ready of it, where the edition is the same */
async function shownOf(folder: HubFolder, hub: OpenHub, before?: Shown): Promise<Shown> {
  const { edition, copies } = await editionOf(folder, hub.world)
  const mark = editionMark(edition)
  return before?.mark === mark ? before : { mark, publication: withPictures(publish(edition), copies, hub) }
}

/** Adds the held copies to what is served, as a build adds them to the output folder. */
function withPictures(publication: Publication, copies: ReadonlyMap<string, string>, hub: OpenHub): Publication {
  const paths = [...new Set([...publication.paths(), ...copies.keys()])].sort()
  return {
    ...publication,
    paths: () => paths,
    render(path) {
      const file = copies.get(path)
      if (file === undefined) return publication.render(path)
      const body = hub.readCopy(file)
      return body && { path, mediaType: imageType(path), body }
    },
  }
}
