import type { Provider } from '../news/provider.ts'
import type { RecordImage, RelatedRecord } from '../news/record.ts'
import {
  find,
  isWebAddress,
  notice,
  type Reading,
  readBoolean,
  readInstant,
  readInteger,
  readNodes,
  readText,
  readWebAddress,
  textOf,
} from './read-values.ts'
import { defined, hostOf } from './values.ts'
import type { YamlEntry, YamlMap } from './yaml-tree.ts'

/** Reads the value under a key of a map; undefined when the key is not there. */
export function at<T>(map: YamlMap, key: string, read: (entry: YamlEntry) => T | undefined): T | undefined {
  const entry = find(map, key)
  return entry === undefined ? undefined : read(entry)
}

/** A provider as a map, or as its name alone. */
export function readProvider(entry: YamlEntry, reading: Reading, host: string): Provider | undefined {
  const name = textOf(entry.value)
  if (name !== undefined) return { name, domain: host }
  const map = entry.value
  if (map.kind !== 'map') return undefined
  const domain = at(map, 'domain', (part) => readText(part, reading)) ?? host
  const images = at(map, 'images', (part) => readImages(part, reading))
  const authors = at(map, 'authors', (part) => readAuthors(part, reading))
  return defined<Provider>({
    name: at(map, 'name', (part) => readText(part, reading)) ?? domain,
    domain,
    images: some(images),
    authors: some(authors),
  })
}

function readAuthors(entry: YamlEntry, reading: Reading): { name: string }[] {
  return readNodes(entry).flatMap((node) => {
    const name = node.kind === 'map' ? at(node, 'name', (part) => readText(part, reading)) : textOf(node)
    return name === undefined ? [] : [{ name }]
  })
}

/** Pictures as maps with `url`, or as addresses alone. Addresses on the hub itself may begin with a slash. */
export function readImages(entry: YamlEntry, reading: Reading): RecordImage[] {
  return readNodes(entry).flatMap((node) => {
    const image = node.kind === 'map' ? readImage(node, reading) : { url: textOf(node) ?? '' }
    if (image.url.startsWith('/') || isWebAddress(image.url)) return [image]
    notice(reading, node.line, {
      code: 'not-a-web-address',
      level: 'warning',
      message: `A picture in \`${entry.key}\` has no http or https address.`,
      remedy: 'Give it a `url` beginning with https://, or take the entry out.',
    })
    return []
  })
}

function readImage(map: YamlMap, reading: Reading): RecordImage {
  return defined<RecordImage>({
    url: at(map, 'url', (part) => readText(part, reading))?.trim() ?? '',
    width: at(map, 'width', (part) => readInteger(part, reading)),
    height: at(map, 'height', (part) => readInteger(part, reading)),
    isCached: at(map, 'isCached', (part) => readBoolean(part, reading)),
    title: at(map, 'title', (part) => readText(part, reading)),
    attribution: at(map, 'attribution', (part) => readText(part, reading)),
  })
}

export function readRelated(entry: YamlEntry, reading: Reading): RelatedRecord[] {
  return readNodes(entry).flatMap((node) => {
    const related = node.kind === 'map' ? readOneRelated(node, reading) : undefined
    if (related !== undefined) return [related]
    notice(reading, node.line, {
      code: 'missing-field',
      level: 'warning',
      message: 'An entry in `related` has no title or no webUrl and was left out.',
      remedy: 'Give it both, or take the entry out.',
    })
    return []
  })
}

function readOneRelated(map: YamlMap, reading: Reading): RelatedRecord | undefined {
  const title = at(map, 'title', (part) => readText(part, reading))
  const webUrl = at(map, 'webUrl', (part) => readWebAddress(part, reading))
  if (title === undefined || webUrl === undefined) return undefined
  return defined<RelatedRecord>({
    title,
    excerpt: at(map, 'excerpt', (part) => readText(part, reading)),
    publishedDateTime: at(map, 'publishedDateTime', (part) => readInstant(part, reading)),
    webUrl,
    ampWebUrl: at(map, 'ampWebUrl', (part) => readWebAddress(part, reading)),
    cdnAmpWebUrl: at(map, 'cdnAmpWebUrl', (part) => readWebAddress(part, reading)),
    type: at(map, 'type', (part) => readText(part, reading)),
    provider: at(map, 'provider', (part) => readProvider(part, reading, hostOf(webUrl))),
    quality: at(map, 'quality', (part) => readInteger(part, reading)),
    images: some(at(map, 'images', (part) => readImages(part, reading))),
  })
}

function some<T>(list: T[] | undefined): T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}
