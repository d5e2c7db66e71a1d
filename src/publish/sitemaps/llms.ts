import { apiUrl, siteUrl, topicPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'

/** Text that cannot break out of a Markdown link. */
function plain(text: string): string {
  return text.replace(/[[\]\s]+/g, ' ').trim()
}

/** `llms.txt` (llmstxt.org): what the hub is and where its data stands, for programs that read text. */
export function llms({ edition: { hub, taxonomy } }: Catalogue): string {
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
    `- [Feed](${siteUrl(hub, 'feed.xml')}): RSS; also [Atom](${siteUrl(hub, 'atom.xml')}) and [JSON Feed](${siteUrl(hub, 'feed.json')})`,
    '',
    '## Topics',
    '',
    ...topics,
    '',
  ].join('\n')
}
