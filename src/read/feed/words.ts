import { ownValue } from '../../news/own-value.ts'
import type { GivenEntry, GivenFeed } from './given.ts'
import type { Scope } from './scope.ts'
import { atom } from './vocabularies/atom.ts'
import { cdf } from './vocabularies/cdf.ts'
import { content } from './vocabularies/content.ts'
import { counting } from './vocabularies/counting.ts'
import { discussion } from './vocabularies/discussion.ts'
import { dublinCore } from './vocabularies/dublin-core.ts'
import { itunes } from './vocabularies/itunes.ts'
import { media } from './vocabularies/media.ts'
import { places } from './vocabularies/places.ts'
import { podcast } from './vocabularies/podcast.ts'
import { rss } from './vocabularies/rss.ts'
import { silent } from './vocabularies/silent.ts'
import { syndication } from './vocabularies/syndication.ts'
import type { Saying, Vocabulary } from './vocabulary.ts'
import type { Element } from './xml/element.ts'
import { localName } from './xml/element.ts'

/** All vocabularies that can be understood inside a feed. A new namespace is one file and one line here. */
export const VOCABULARIES: readonly Vocabulary[] = [
  rss,
  atom,
  content,
  dublinCore,
  media,
  itunes,
  podcast,
  discussion,
  places,
  counting,
  syndication,
  cdf,
  silent,
]

const BY_NAMESPACE = new Map(
  VOCABULARIES.flatMap((vocabulary) => vocabulary.namespaces.map((address) => [address, vocabulary] as const)),
)
const BY_PREFIX = new Map(
  VOCABULARIES.flatMap((vocabulary) => vocabulary.prefixes.map((prefix) => [prefix, vocabulary] as const)),
)

/** Elements that hold others: the head, a list of entries, an entry. */
export type Part = 'channel' | 'entries' | 'entry' | 'aside' | 'word'

const PARTS: Readonly<Record<string, Part>> = {
  channel: 'channel',
  items: 'entries',
  entries: 'entries',
  item: 'entry',
  entry: 'entry',
  // RDF puts picture and search box beside the channel; a search box has a title and link of its own.
  textinput: 'aside',
}

/** What an element name means in one document. */
interface Meaning {
  /** The element's part in a feed's frame; `word` for everything that says something of feed or entry. */
  part: Part
  /** It belongs to the format itself; otherwise it speaks only where the format is silent. */
  own: boolean
  feed: Saying<GivenFeed> | undefined
  entry: Saying<GivenEntry> | undefined
}

/** The words of one document: element names to meanings, looked up once for each name and set of namespaces. */
export class Words {
  private readonly format: Vocabulary
  private readonly rootPrefix: string
  private readonly rootNamespace: string
  private readonly meanings = new Map<ReadonlyMap<string, string>, Map<string, Meaning>>()
  private lastPrefixes: ReadonlyMap<string, string> | undefined
  private lastMeanings = new Map<string, Meaning>()

  constructor(format: Vocabulary, root: Element, scope: Scope) {
    this.format = format
    this.rootPrefix = prefixOf(root.name).toLowerCase()
    this.rootNamespace = scope.prefixes.get(this.rootPrefix) ?? ''
  }

  /** Lets an element of a feed's head speak. */
  sayOfFeed(element: Element, feed: GivenFeed, scope: Scope): void {
    const { feed: say, own } = this.meaning(element, scope)
    if (!say) return
    if (!own) feed.spare ??= { format: feed.format, entries: [] }
    say(element, own ? feed : (feed.spare ?? feed), scope)
  }

  /** Lets an element of an entry speak. */
  sayOfEntry(element: Element, entry: GivenEntry, scope: Scope): void {
    const { entry: say, own } = this.meaning(element, scope)
    if (!say) return
    if (!own) entry.spare ??= {}
    say(element, own ? entry : (entry.spare ?? entry), scope)
  }

  /** Which part of a feed's frame an element is; a module's word of the same name is none. */
  part(element: Element, scope: Scope): Part {
    return this.meaning(element, scope).part
  }

  private meaning(element: Element, scope: Scope): Meaning {
    const { name } = element
    if (scope.prefixes !== this.lastPrefixes) {
      this.lastMeanings = this.meanings.get(scope.prefixes) ?? new Map()
      this.meanings.set(scope.prefixes, this.lastMeanings)
      this.lastPrefixes = scope.prefixes
    }
    const known = this.lastMeanings.get(name)
    if (known) return known
    const found = this.find(element, scope)
    this.lastMeanings.set(name, found)
    return found
  }

  private find(element: Element, scope: Scope): Meaning {
    const local = localName(element.name)
    const vocabulary = this.vocabularyOf(element, scope)
    const own = vocabulary === this.format
    const part = own ? (ownValue(PARTS, local) ?? 'word') : 'word'
    return {
      part,
      own,
      feed: vocabulary && ownValue(vocabulary.feed, local),
      entry: vocabulary && ownValue(vocabulary.entry, local),
    }
  }

  private vocabularyOf(element: Element, scope: Scope): Vocabulary | undefined {
    const prefix = prefixOf(element.name).toLowerCase()
    const namespace = scope.prefixes.get(prefix)
    if (namespace === undefined && prefix !== '') {
      scope.document.repairs.note('undeclared-prefix', element.from)
      return prefix === this.rootPrefix ? this.format : BY_PREFIX.get(prefix)
    }
    if (namespace === undefined || namespace === '' || namespace === this.rootNamespace) return this.format
    return (
      BY_NAMESPACE.get(namespace) ?? (prefix === '' || prefix === this.rootPrefix ? this.format : BY_PREFIX.get(prefix))
    )
  }
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')))
}
