import type { CollectionRecord } from '../../news/record.ts'
import { collectionRecordPath, collectionSlug } from '../addresses.ts'
import { textsField } from '../collections/fields.ts'
import type { ListedSponsorship } from '../collections/sponsorships.ts'
import { messagesOf, spansOf, sponsorName } from '../collections/sponsorships.ts'
import { Advertisement } from './advertisement.tsx'
import { daysWords } from './collection-facts.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Topics } from './parts.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** The folder of the list. */
export const SPONSORSHIPS = 'sponsorships/'

/** Marked as paid for, wherever it stands. */
function PaidMark({ view, record }: { view: View; record: CollectionRecord }): Html {
  return (
    <p class="byline">
      <strong>{view.strings.advertisement}</strong>
      {spansOf(record).map(({ start, end }) => (
        <span>{daysWords(view, start, end)}</span>
      ))}
    </p>
  )
}

function SponsorshipLine({ view, record }: { view: View; record: CollectionRecord }): Html {
  return (
    <li class="line">
      <PaidMark view={view} record={record} />
      <a class="headline" href={link(view, collectionRecordPath(record))} dir="auto">
        {view.strings.paidBy(sponsorName(record))}
      </a>
      <p class="excerpt" dir="auto">
        {messagesOf(record)[0]?.title ?? ''}
      </p>
    </li>
  )
}

/** `sponsorships/`: who pays for places on this hub, now, later and before. */
export function SponsorshipsPage({ view, listed }: { view: View; listed: readonly ListedSponsorship[] }): Html {
  const { strings } = view
  const name = strings.collections.sponsorships ?? 'sponsorships'
  const parts = [
    { status: 'current', title: strings.current },
    { status: 'coming', title: strings.upcoming },
    { status: 'past', title: strings.past },
  ].map((part) => ({ ...part, shown: listed.filter(({ status }) => status === part.status) }))
  return (
    <Layout
      view={view}
      head={{ title: name, description: strings.sponsorshipsLead, data: 'api/sponsorships/index.json' }}
    >
      <div class="prose">
        <h1>{name}</h1>
        <p class="leadin">{strings.sponsorshipsLead}</p>
        {parts
          .filter(({ shown }) => shown.length > 0)
          .map(({ status, title, shown }) => (
            <section aria-labelledby={status}>
              <h2 id={status}>{title}</h2>
              <ul class="lines">
                {shown.map(({ record }) => (
                  <SponsorshipLine view={view} record={record} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Layout>
  )
}

/** One sponsorship: who pays, when it is shown, and everything its sponsor says. */
export function SponsorshipPage({ view, record }: { view: View; record: CollectionRecord }): Html {
  const { strings } = view
  const paid = strings.paidBy(sponsorName(record))
  const head = {
    title: `${strings.advertisement}: ${sponsorName(record)}`,
    description: paid,
    data: `api/sponsorships/${collectionSlug(record)}/index.json`,
  }
  return (
    <Layout view={view} head={head}>
      <article class="article">
        <PaidMark view={view} record={record} />
        <h1 dir="auto">{paid}</h1>
        {messagesOf(record).map((message) => (
          <Advertisement view={view} message={message} />
        ))}
        <Topics view={view} names={textsField(record.fields.topics)} />
        <p class="further">
          <a href={link(view, SPONSORSHIPS)}>{strings.collections.sponsorships}</a>
        </p>
      </article>
    </Layout>
  )
}
