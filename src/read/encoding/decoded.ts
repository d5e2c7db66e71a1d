import type { Notice } from '../../news/notice.ts'

/** What is known about a body before its first byte is read. */
export interface DecodeOptions {
  /** The `Content-Type` header as it came. */
  contentType?: string
  /** Where a declaration is looked for: `<?xml encoding=…?>` or `<meta charset=…>`. */
  kind: 'xml' | 'html'
}

/** A remark on the encoding; the caller adds the stage and the subject. */
export type EncodingNotice = Omit<Notice, 'stage' | 'subject'>

/** Text, the encoding it was read in (lower case), and what was wrong with it. */
export interface Decoded {
  text: string
  encoding: string
  notices: EncodingNotice[]
}
