import type { Html } from './html.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** The feeds of a page that has its own. */
export function FeedLine({ view, title, folder }: { view: View; title: string; folder: string }): Html {
  return (
    <p class="feeds">
      {title}: <a href={link(view, `${folder}feed.xml`)}>RSS</a> <a href={link(view, `${folder}atom.xml`)}>Atom</a>{' '}
      <a href={link(view, `${folder}feed.json`)}>JSON</a>
    </p>
  )
}
