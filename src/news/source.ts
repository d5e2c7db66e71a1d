/** How a source is asked. */
export type SourceKind = 'feed' | 'page' | 'sitemap' | 'mailbox' | 'folder' | 'list' | 'search' | 'calendar'

/** CSS selectors for a page that lists articles and offers no feed. */
export interface ListingSelectors {
  item: string
  link?: string
  title?: string
  date?: string
}

/** An address we poll, as the user wrote it. What we learn from polling is a `Poll`. */
export interface Source {
  /** Stable name, unique in the hub; derived from the address when the user gave none. */
  id: string
  kind: SourceKind
  /**
   * http(s) address; for kinds `mailbox`, `folder` and `list` a path below the hub folder; for `mailbox` also the address of a
   * folder on a mail server, `imaps://user@mail.example/INBOX`.
   */
  url: string
  title?: string
  /** The subject's own publisher speaks here (policy `everyday` counts such feeds higher). */
  official?: boolean
  /** Domain of the organization whose articles these are, when the user knows. */
  provider?: string
  /** Topics every entry of this source belongs to, by name; evidence, not proof. */
  topics?: string[]
  /** Ask this often; learnt from the source's own rhythm when left out. */
  everyMinutes?: number
  paused?: boolean
  /** Its entries are no news: they become records of this collection, `learning` or `events`. */
  collection?: string
  /** Of a folder on a mail server: name of the environment variable that holds the password. */
  passwordFrom?: string
  /** Of a search: the words that take the place of `{query}` in the address, one poll each. */
  query?: string[]
  selectors?: ListingSelectors
}
