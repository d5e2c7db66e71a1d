import type { Provider } from '../news/provider.ts'
import type { NewsFields, RecordImage, RelatedRecord } from '../news/record.ts'
import { plain, quoted } from './emit.ts'
import type { FieldName } from './field-names.ts'

/**
 * One top-level field as its lines, each ended by `\n`; nothing for a value that is not there or an empty list.
 * The order and quoting inside are the contract's.
 */
export function writeField(name: FieldName, fields: Partial<NewsFields>): string {
  const lines = linesOf(name, fields)
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function linesOf(name: FieldName, fields: Partial<NewsFields>): string[] {
  switch (name) {
    case 'category':
    case 'type':
    case 'publishedDateTime':
    case 'updatedDateTime':
      return line(name, fields[name], plainInstant)
    case 'title':
    case 'excerpt':
    case 'originalUrl':
    case 'webUrl':
    case 'ampWebUrl':
    case 'cdnAmpWebUrl':
    case 'featuredContent':
    case 'secured':
      return line(name, fields[name], quoted)
    case 'quality':
    case 'heat':
    case 'published':
      return line(name, fields[name], String)
    case 'provider':
      return fields.provider === undefined ? [] : ['provider:', ...indented(providerLines(fields.provider))]
    case 'topics':
      return list('topics', fields.topics, (topic) => [plain(topic)])
    case 'images':
      return list('images', fields.images, imageLines)
    case 'related':
      return list('related', fields.related, relatedLines)
  }
}

/** Instants look like dates to YAML and stand without quotes all the same. */
function plainInstant(text: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? text : plain(text)
}

function line<T>(key: string, value: T | undefined, write: (value: T) => string): string[] {
  return value === undefined ? [] : [`${key}: ${write(value)}`]
}

function indented(lines: string[]): string[] {
  return lines.map((text) => `  ${text}`)
}

function list<T>(key: string, values: readonly T[] | undefined, write: (value: T) => string[]): string[] {
  if (values === undefined || values.length === 0) return []
  return [
    `${key}:`,
    ...values.flatMap((value) => write(value).map((text, index) => `  ${index === 0 ? '- ' : '  '}${text}`)),
  ]
}

function providerLines(provider: Provider): string[] {
  return [
    ...line('name', provider.name, plain),
    ...line('domain', provider.domain, plain),
    ...list('images', provider.images, imageLines),
    ...list('authors', provider.authors, (author) => line('name', author.name, plain)),
  ]
}

function imageLines(image: RecordImage): string[] {
  return [
    ...line('url', image.url, quoted),
    ...line('width', image.width, String),
    ...line('height', image.height, String),
    ...line('isCached', image.isCached, String),
    ...line('title', image.title, quoted),
    ...line('attribution', image.attribution, quoted),
  ]
}

function relatedLines(related: RelatedRecord): string[] {
  return [
    ...line('title', related.title, quoted),
    ...line('excerpt', related.excerpt, quoted),
    ...line('publishedDateTime', related.publishedDateTime, plainInstant),
    ...line('webUrl', related.webUrl, quoted),
    ...line('ampWebUrl', related.ampWebUrl, quoted),
    ...line('cdnAmpWebUrl', related.cdnAmpWebUrl, quoted),
    ...line('type', related.type, plain),
    ...(related.provider === undefined ? [] : ['provider:', ...indented(providerLines(related.provider))]),
    ...line('quality', related.quality, String),
    ...list('images', related.images, imageLines),
  ]
}
