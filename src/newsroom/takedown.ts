/** What a takedown did. */
export interface Takedown {
  /** Path of the record, the first where it were several; left out where the article had none. */
  path?: string
  /** Addresses that are never asked for again. */
  addresses: string[]
  /** Files removed from the hub folder. */
  removed: string[]
  /** Records that named the article as coverage and no longer do. */
  amended: string[]
  /** Pictures whose held copies were deleted. */
  pictures: string[]
  /** Files a person must look at: newsletters and lists that name it. */
  mentions: string[]
}

/** An order to take something down. */
export interface TakedownOrder {
  /** An address, cleaned, the path of a record, or the address of its page on the hub. */
  subject: string
  why: string
}
