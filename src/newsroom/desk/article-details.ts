import { kindRules } from '../../classify/kinds/kinds.ts'
import type { Article, Rights } from '../../news/article.ts'
import { explanationOf } from '../../news/explain.ts'
import type { Topic } from '../../news/topic.ts'
import type { DeskArticle, DeskLine, DeskMember, DeskRuling } from '../../ports/desk.ts'
import type { Store } from '../../ports/store.ts'
import { articleFromRecord } from '../../record/article-from-record.ts'
import { REPORT } from '../kind-rulings.ts'
import type { DeskEntry } from './entries.ts'

const KINDS = [...new Set(kindRules.map(({ kind }) => kind))].sort()

interface Context {
  line: DeskLine
  members: DeskMember[]
  rulings: DeskRuling[]
  taxonomy: readonly Topic[]
  store: Store
}

/** All that is known of one article. */
export async function articleDetails(entry: DeskEntry, context: Context): Promise<DeskArticle> {
  const { line, members, rulings, taxonomy, store } = context
  const held = await store.article(entry.id)
  const article = held ?? (entry.record && articleFromRecord(entry.record))
  const decision = entry.decided()
  const fields = fieldsOf(entry, article)
  return {
    line,
    fields,
    ...(entry.record?.fields.published && { page: entry.record.path }),
    evidence: article?.evidence ?? [],
    ...(decision && { explanation: explanationOf(decision) }),
    members,
    rulings,
    history: (await store.decisionsOn(entry.id))
      .map(({ verdict, at, policy, because }) => ({ verdict, at, policy, because }))
      .reverse(),
    revisions: await store.revisions(entry.id),
    topics: taxonomy.map(({ name }) => name),
    kinds: [...new Set([REPORT, ...KINDS, fields.kind])],
  }
}

function fieldsOf(entry: DeskEntry, article: Article | undefined) {
  const { record, title, excerpt, topics, type, at, webUrl } = entry
  const kind = entry.decided()?.labels.find(({ of }) => of === 'kind')?.name
  const fields = record?.fields
  const updatedDateTime = fields?.updatedDateTime ?? article?.updatedDateTime
  const ampWebUrl = fields?.ampWebUrl ?? article?.ampWebUrl
  return {
    title,
    excerpt,
    type,
    kind: kind ?? REPORT,
    topics,
    authors: fields?.provider.authors?.map(({ name }) => name) ?? article?.authors ?? [],
    publishedDateTime: at,
    originalUrl: fields?.originalUrl ?? article?.originalUrl ?? webUrl,
    rights: rightsOf(article?.rights ?? {}),
    categories: article?.categories ?? [],
    ...(updatedDateTime !== undefined && { updatedDateTime }),
    ...(ampWebUrl !== undefined && { ampWebUrl }),
    ...(article?.language !== undefined && { language: article.language }),
    ...(article && { source: article.source }),
  }
}

/** `noSnippet`, `maxSnippet 160` */
function rightsOf(rights: Rights): string[] {
  return Object.entries(rights).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [value === true ? name : `${name} ${value}`],
  )
}
