import { siteUrl } from '../addresses.ts'
import type { Html } from './html.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** What stands where a page was: static hosts know no redirects, so browsers are sent on by the page itself. */
export function MovedPage({ view, to }: { view: View; to: string }): Html {
  const { hub } = view.catalogue.edition
  const target = link(view, to)
  return (
    <html lang={view.strings.language}>
      <head>
        <meta charset="utf-8" />
        <title>{hub.title}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={siteUrl(hub, to)} />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
      </head>
      <body>
        <p>
          <a href={target}>{siteUrl(hub, to)}</a>
        </p>
      </body>
    </html>
  )
}
