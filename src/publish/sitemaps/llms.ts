import { ownValue } from '../../news/own-value.ts'
import { apiUrl, siteUrl, topicPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { COLLECTION_TITLES, collectionShelves } from '../collections/shelves.ts'

/** Text that cannot break out of a Markdown link. */
function plain(text: string): string {
  return text.replace(/[[\]\s]+/g, ' ').trim()
}

/** Lists of the hub's other collections, as far as they hold something. */
function collectionLines({ edition, now }: Catalogue): string[] {
  const { hub } = edition
  return [...collectionShelves({ edition, now })]
    .filter(([, records]) => records.length > 0)
    .map(([collection, { length }]) => {
      const title = ownValue(COLLECTION_TITLES, collection) ?? collection
      return `- [${plain(title)}](${apiUrl(hub, `api/${collection}/index.json`)}): ${length}, JSON`
    })
}

/** `llms.txt` (llmstxt.org): what the hub is and where its data stands, for programs that read text. */
export function llms(catalogue: Catalogue): string {
  const { hub, taxonomy } = catalogue.edition
  const topics = taxonomy.map(
    (topic) =>
      `- [${plain(topic.name)}](${siteUrl(hub, topicPath(topic.id))}): ${plain(topic.description ?? topic.name)}`,
  )
  return [
    `# ${plain(hub.title)}`,
    '',
    `> ${plain(hub.description ?? hub.title)}`,
    '',
    'News on one subject, grouped into stories. Titles and summaries are the publishers’ own; every entry names its publisher and links to the original.',
    '',
    '## Data',
    '',
    `- [News](${apiUrl(hub, 'api/news/index.json')}): newest first, 25 a page, JSON`,
    `- [Stories](${apiUrl(hub, 'api/stories/index.json')}): hottest first, with all coverage, JSON`,
    `- [Topics](${apiUrl(hub, 'api/topics/index.json')}): the taxonomy, JSON`,
    `- [Organizations](${apiUrl(hub, 'api/organizations/index.json')}): who publishes, JSON`,
    ...collectionLines(catalogue),
    `- [All addresses and shapes](${apiUrl(hub, 'api/openapi.json')}): OpenAPI 3.1`,
    `- [Feed](${siteUrl(hub, 'feed.xml')}): RSS; also [Atom](${siteUrl(hub, 'atom.xml')}) and [JSON Feed](${siteUrl(hub, 'feed.json')})`,
    '',
    '## Topics',
    '',
    ...topics,
    '',
  ].join('\n')
}
