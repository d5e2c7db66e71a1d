import type { NewsRecord } from '../../news/record.ts'
import type { Topic } from '../../news/topic.ts'
import { folderName, slugOf } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { newsDetail } from './news-detail.ts'
import { newsItem } from './news-item.ts'
import { pagedPlans } from './paging.ts'

/** News a page, as in the reference. */
const PAGE_SIZE = 25

function listPlans(folder: string, records: readonly NewsRecord[], catalogue: Catalogue): Plan[] {
  const { marks } = catalogue
  return pagedPlans({
    folder,
    entries: records,
    size: PAGE_SIZE,
    item: (record) => newsItem(record, catalogue),
    frame: marks.frame,
    mark: marks.record,
  })
}

/** `api/news/`: everything that is published, newest first. */
export function newsListPlans(catalogue: Catalogue): Plan[] {
  return listPlans('api/news/', catalogue.published, catalogue)
}

/** The same of one topic. */
export function topicNewsPlans(catalogue: Catalogue, topic: Topic): Plan[] {
  return listPlans(`api/news/${folderName(topic.id)}/`, catalogue.byTopic.get(topic.name) ?? [], catalogue)
}

/** The file of a record that is shown. */
export function newsDetailPlan(catalogue: Catalogue, record: NewsRecord): Plan {
  return jsonPlan(`api/news/${slugOf(record)}/index.json`, () => newsDetail(record, catalogue))
}
