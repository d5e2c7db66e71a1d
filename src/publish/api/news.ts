import { folderName, slugOf } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { newsDetail } from './news-detail.ts'
import { newsItem } from './news-item.ts'
import { pagedPlans } from './paging.ts'

/** News a page, as in the reference. */
const PAGE_SIZE = 25

/** `api/news/`, the same below every topic, and a detail file for every record that is shown. */
export function newsPlans(catalogue: Catalogue): Plan[] {
  const item = (record: Parameters<typeof newsItem>[0]) => newsItem(record, catalogue)
  const all = pagedPlans({ folder: 'api/news/', entries: catalogue.published, size: PAGE_SIZE, item })
  const byTopic = catalogue.edition.taxonomy.flatMap((topic) =>
    pagedPlans({
      folder: `api/news/${folderName(topic.id)}/`,
      entries: catalogue.byTopic.get(topic.name) ?? [],
      size: PAGE_SIZE,
      item,
    }),
  )
  const details = catalogue.shown.map((record) =>
    jsonPlan(`api/news/${slugOf(record)}/index.json`, () => newsDetail(record, catalogue)),
  )
  return [...all, ...byTopic, ...details]
}
