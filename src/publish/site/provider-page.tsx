import type { Organization } from '../../news/provider.ts'
import { folderName, organizationFile, providerPath } from '../addresses.ts'
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
  const { hub } = catalogue.edition
  const { descriptions } = strings
  const span = spanOf(view, sheet)
  const isEmpty = shelf.records.length === 0
  const head = {
    title: [shelf.name, span].filter(Boolean).join(', '),
    description: [span, organization?.description || descriptions.provider(shelf.name, hub.title)]
      .filter(Boolean)
      .join(': '),
    ...(isEmpty ? { noIndex: true } : { feeds: folder }),
    structured: structuredOrganization(shelf, organization),
    trail: [{ name: strings.providers, path: 'providers/' }],
    ...(organization && { data: organizationFile(organization) }),
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
          {isEmpty ? (
            ''
          ) : (
            <>
              · {sheet.number === undefined ? `${strings.articles(shelf.records.length)} · ` : ''}
              <a href={link(view, `${folder}feed.xml`)}>RSS</a> <a href={link(view, `${folder}atom.xml`)}>Atom</a>{' '}
              <a href={link(view, `${folder}feed.json`)}>JSON</a>
            </>
          )}
        </p>
      </div>
      <section aria-labelledby="all">
        <h2 id="all">{span ?? strings.latestNews}</h2>
        {isEmpty ? <p>{strings.nothingYet}</p> : <RecordList view={view} records={sheet.records} sourceless />}
        <SheetPager view={view} folder={folder} sheet={sheet} />
      </section>
    </Layout>
  )
}

function hasNews({ records }: Shelf): boolean {
  return records.length > 0
}

/** `providers/`: every source with what the hub has of it; organizations without news behind the others. */
export function ProvidersPage({ view }: { view: View }): Html {
  const { strings, catalogue } = view
  const description = strings.descriptions.providers(catalogue.edition.hub.title)
  const head = { title: strings.providers, description, data: 'api/organizations/index.json' }
  const all = [...catalogue.providers.values()]
  const shelves = [...all.filter(hasNews), ...all.filter((shelf) => !hasNews(shelf))]
  return (
    <Layout view={view} head={head}>
      <h1>{strings.providers}</h1>
      {catalogue.providers.size === 0 ? <p>{strings.nothingYet}</p> : ''}
      <ul class="sources">
        {shelves.map((shelf) => (
          <li>
            <Mark name={shelf.name} /> <a href={link(view, providerPath(folderName(shelf.domain)))}>{shelf.name}</a>{' '}
            {hasNews(shelf) ? <span class="count">{strings.articles(shelf.records.length)}</span> : ''}
          </li>
        ))}
      </ul>
    </Layout>
  )
}
