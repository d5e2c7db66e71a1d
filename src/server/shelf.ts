import type { Publication } from '../publish/edition.ts'
import { entityTag } from './conditional.ts'
import type { Encoding } from './encoding.ts'
import { encode } from './encoding.ts'

/** A body ready to be sent. */
export interface Copy {
  mediaType: string
  body: Uint8Array
  tag: string
  /** Milliseconds since 1970: the edition in which this body first stood here; nothing for what was made for one question. */
  modifiedAt?: number
}

/** A body that was made for one question, in an encoding. */
export function freshCopy({ mediaType, body }: { mediaType: string; body: Uint8Array }, encoding: Encoding): Copy {
  return { mediaType, body: encode(body, encoding), tag: entityTag(body, encoding) }
}

interface Original {
  mediaType: string
  body: Uint8Array
  digest: string
  modifiedAt: number
}

/** Bytes kept ready; older copies go first. */
const CAPACITY = 64 * 1024 * 1024

/**
 * Keeps rendered and compressed bodies of the present publication, least recently used out first. When the next
 * publication has the same bytes at a path, their Last-Modified stays as it was.
 */
export class CopyShelf {
  #publication: Publication | undefined
  #originals = new Map<string, Original>()
  #copies = new Map<string, Copy>()
  #bytes = 0
  /** What stood at a path in the publication before, for Last-Modified. */
  #earlier = new Map<string, { digest: string; modifiedAt: number }>()

  /** The copy of a path in an encoding; undefined when the publication has no such path. */
  copy(
    publication: Publication,
    path: string,
    encoding: (mediaType: string, bytes: number) => Encoding,
  ): Copy | undefined {
    this.#turnTo(publication)
    const original = this.#original(publication, path)
    if (!original) return undefined
    const chosen = encoding(original.mediaType, original.body.length)
    const key = `${chosen} ${path}`
    const kept = this.#copies.get(key)
    if (kept) {
      this.#copies.delete(key)
      this.#copies.set(key, kept)
      return kept
    }
    const made: Copy = { ...freshCopy(original, chosen), modifiedAt: original.modifiedAt }
    this.#keep(key, made)
    return made
  }

  #turnTo(publication: Publication): void {
    if (publication === this.#publication) return
    for (const [path, { digest, modifiedAt }] of this.#originals) this.#earlier.set(path, { digest, modifiedAt })
    this.#publication = publication
    this.#originals.clear()
    this.#copies.clear()
    this.#bytes = 0
  }

  #original(publication: Publication, path: string): Original | undefined {
    const known = this.#originals.get(path)
    if (known) return known
    const rendition = publication.render(path)
    if (!rendition) return undefined
    const body = typeof rendition.body === 'string' ? new TextEncoder().encode(rendition.body) : rendition.body
    const digest = entityTag(body, 'identity')
    const before = this.#earlier.get(path)
    const now = publication.asOf ? Date.parse(publication.asOf) : 0
    const modifiedAt = before?.digest === digest ? before.modifiedAt : now
    const original = { mediaType: rendition.mediaType, body, digest, modifiedAt }
    this.#originals.set(path, original)
    this.#bytes += body.length
    return original
  }

  #keep(key: string, copy: Copy): void {
    this.#copies.set(key, copy)
    this.#bytes += copy.body.length
    if (this.#bytes <= CAPACITY) return
    for (const [path, { digest, modifiedAt }] of this.#originals) this.#earlier.set(path, { digest, modifiedAt })
    this.#originals.clear()
    this.#copies.clear()
    this.#bytes = 0
  }
}
