import type { Organization } from '../../news/provider.ts'
import { folderName, providerPath } from '../addresses.ts'
import type { Shelf } from '../catalogue.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Mark } from './parts.tsx'
import { RecordList, SheetPager, spanOf } from './record-list.tsx'
import type { Sheet } from './sheets.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** Who publishes, as schema.org has it. */
function structuredOrganization({ name, domain }: Shelf, organization: Organization | undefined) {
  const { otherNames, description } = organization ?? {}
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url: `https://${domain}/`,
    ...(otherNames?.length && { alternateName: otherNames }),
    ...(description !== undefined && { description }),
  }
}

/** `providers/{domain}/` and its further pages. */
export function ProviderPage({ view, shelf, sheet }: { view: View; shelf: Shelf; sheet: Sheet }): Html {
  const { strings, catalogue } = view
  const folder = providerPath(shelf.domain)
  const organization = catalogue.edition.organizations.find(({ domain }) => domain === shelf.domain)
  const head = {
    title: [shelf.name, spanOf(view, sheet)].filter(Boolean).join(', '),
    description: organization?.description ?? `${shelf.name} (${shelf.domain})`,
    feeds: folder,
    structured: structuredOrganization(shelf, organization),
  }
  return (
    <Layout view={view} head={head}>
      <div class="page-head">
        <h1>
          <Mark name={shelf.name} /> {shelf.name}
        </h1>
        {organization?.description ? <p dir="auto">{organization.description}</p> : ''}
        <p class="feeds">
          <a href={`https://${shelf.domain}/`} rel="noopener">
            {shelf.domain}
          </a>{' '}
          · {sheet.number === undefined ? `${strings.articles(shelf.records.length)} · ` : ''}
          <a href={link(view, `${folder}feed.xml`)}>RSS</a> <a href={link(view, `${folder}atom.xml`)}>Atom</a>{' '}
          <a href={link(view, `${folder}feed.json`)}>JSON</a>
        </p>
      </div>
      <section aria-labelledby="all">
        <h2 id="all">{strings.latestNews}</h2>
        <RecordList view={view} records={sheet.records} />
        <SheetPager view={view} folder={folder} sheet={sheet} />
      </section>
    </Layout>
  )
}

/** `providers/`: every source with what the hub has of it. */
export function ProvidersPage({ view }: { view: View }): Html {
  const { strings, catalogue } = view
  return (
    <Layout view={view} head={{ title: strings.providers }}>
      <h1>{strings.providers}</h1>
      <ul class="sources">
        {[...catalogue.providers.values()].map((shelf) => (
          <li>
            <Mark name={shelf.name} /> <a href={link(view, providerPath(folderName(shelf.domain)))}>{shelf.name}</a>{' '}
            <span class="count">{strings.articles(shelf.records.length)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
