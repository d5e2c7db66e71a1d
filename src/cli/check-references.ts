import type { Notice } from '../news/notice.ts'
import type { Organization } from '../news/provider.ts'
import type { CollectionRecord } from '../news/record.ts'
import type { Source } from '../news/source.ts'
import type { Topic } from '../news/topic.ts'
import { collectionSlug } from '../publish/addresses.ts'
import { textsField } from '../publish/collections/fields.ts'
import { didYouMean } from '../schema/did-you-mean.ts'

/** A file that other files name things of, or that names things of others. */
export interface NamedFile {
  path: string
  text: string
  topic?: Topic
  organization?: Organization
  sources?: readonly Source[]
  record?: CollectionRecord
}

/** Whether a file has something that names go to or come from. */
export function isNamed(file: Partial<NamedFile>): file is NamedFile {
  return Boolean(file.topic ?? file.organization ?? file.sources ?? file.record)
}

/** What names lead to, in the whole hub. */
interface Known {
  files: readonly NamedFile[]
  topics: ReadonlySet<string>
  /** `learning courses/reading-a-tide-table` */
  records: ReadonlySet<string>
}

type Rule = (file: NamedFile, known: Known) => Notice[]

/** What is only wrong beside other files: names that lead nowhere, and names that two files claim. */
export function checkReferences(files: readonly NamedFile[]): Notice[] {
  const known: Known = {
    files,
    topics: new Set(files.flatMap(({ topic }) => topic?.name ?? [])),
    records: new Set(files.flatMap(({ record }) => (record ? `${record.collection} ${collectionSlug(record)}` : []))),
  }
  return files.flatMap((file) => RULES.flatMap((rule) => rule(file, known)))
}

const parentOfTopic: Rule = (file, known) =>
  file.topic?.parent === undefined ? [] : unknownTopics(file, [file.topic.parent], known)

const topicsOfRecord: Rule = (file, known) => {
  const { topics } = file.record?.fields ?? {}
  return unknownTopics(file, typeof topics === 'string' ? [topics] : textsField(topics), known)
}

const topicsOfSources: Rule = (file, known) =>
  unknownTopics(
    file,
    (file.sources ?? []).flatMap(({ topics = [] }) => topics),
    known,
  )

/** A list shows only what is there. */
const itemsOfList: Rule = (file, { records }) => {
  const { record } = file
  if (!record) return []
  return textsField(record.fields.items)
    .filter((item) => !records.has(`${record.collection} ${item}`))
    .map((item) =>
      notice(file, item, {
        message: `The list names ${item}, but there is no _${record.collection}/${item}.md.`,
        remedy: 'Correct the name, or take it out.',
      }),
    )
}

const idOfTopic: Rule = (file, { files }) =>
  claimedTwice(file, files, { what: 'topic', key: '_id', of: ({ topic }) => topic?.id })

const idOfOrganization: Rule = (file, { files }) =>
  claimedTwice(file, files, { what: 'organization', key: '_id', of: ({ organization }) => organization?.id })

const domainOfOrganization: Rule = (file, { files }) =>
  claimedTwice(file, files, { what: 'organization', key: 'domain', of: ({ organization }) => organization?.domain })

const RULES: readonly Rule[] = [
  parentOfTopic,
  topicsOfRecord,
  topicsOfSources,
  itemsOfList,
  idOfTopic,
  idOfOrganization,
  domainOfOrganization,
]

function unknownTopics(file: NamedFile, names: readonly string[], { topics }: Known): Notice[] {
  return [...new Set(names)]
    .filter((name) => !topics.has(name))
    .map((name) => {
      const nearest = didYouMean(name, [...topics])
      return notice(file, name, {
        message: `There is no topic ${name} in _data/topics.`,
        remedy: nearest === undefined ? 'Correct the name, or add the topic.' : `Did you mean ${nearest}?`,
      })
    })
}

/** The first file keeps what two claim; the second is told. */
function claimedTwice(
  file: NamedFile,
  files: readonly NamedFile[],
  { what, key, of }: { what: string; key: string; of: (file: NamedFile) => string | undefined },
): Notice[] {
  const value = of(file)
  const first = value === undefined ? undefined : files.find((other) => of(other) === value)
  if (value === undefined || first === undefined || first === file) return []
  return [
    notice(file, `${key}:`, {
      message: `\`${key}\`: ${value} is that of the ${what} in ${first.path}, too.`,
      remedy: 'Give one of them another.',
    }),
  ]
}

/** @param needle stands on the line that is meant; the first line where it is nowhere */
function notice(file: NamedFile, needle: string, said: { message: string; remedy: string }): Notice {
  const at = file.text.indexOf(needle)
  const line = at < 0 ? 1 : file.text.slice(0, at).split('\n').length
  return { stage: 'hub', code: 'wrong-value', level: 'warning', subject: file.path, line, ...said }
}
