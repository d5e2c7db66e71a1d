import type { NewsRecord } from '../../news/record.ts'
import { folderName, slugOf } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { newsDetail } from './news-detail.ts'
import { newsItem } from './news-item.ts'
import { pagedPlans } from './paging.ts'

/** News a page, as in the reference. */
const PAGE_SIZE = 25

function detailKey(record: NewsRecord, { marks, storyOf }: Catalogue): () => string {
  const story = storyOf.get(record.path)
  return () => marks.frame + marks.record(record) + (story ? marks.story(story) : '')
}

/** `api/news/`, the same below every topic, and a detail file for every record that is shown. */
export function newsPlans(catalogue: Catalogue): Plan[] {
  const { marks } = catalogue
  const item = (record: NewsRecord) => newsItem(record, catalogue)
  const mark = (record: NewsRecord) => marks.frame + marks.record(record)
  const all = pagedPlans({ folder: 'api/news/', entries: catalogue.published, size: PAGE_SIZE, item, mark })
  const byTopic = catalogue.edition.taxonomy.flatMap((topic) =>
    pagedPlans({
      folder: `api/news/${folderName(topic.id)}/`,
      entries: catalogue.byTopic.get(topic.name) ?? [],
      size: PAGE_SIZE,
      item,
      mark,
    }),
  )
  const details = catalogue.shown.map((record) =>
    jsonPlan(
      `api/news/${slugOf(record)}/index.json`,
      () => newsDetail(record, catalogue),
      detailKey(record, catalogue),
    ),
  )
  return [...all, ...byTopic, ...details]
}
