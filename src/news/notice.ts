/** Where in the pipeline a notice arose. */
export type Stage = 'collect' | 'read' | 'classify' | 'group' | 'decide' | 'record' | 'publish' | 'hub'

/** What one item could not do, travelling on as data; exceptions are for bugs and bad configuration. */
export interface Notice {
  stage: Stage
  /** Stable kebab-case code, documented in docs/notices.md: `feed-is-html`, `unknown-key`. */
  code: string
  level: 'info' | 'warning' | 'error'
  /** What it is about: a URL, a file path, a source id. */
  subject: string
  /** One sentence: what is wrong. */
  message: string
  /** One sentence: what to do about it. */
  remedy?: string
  /** 1-based line in the subject, where it is a file. */
  line?: number
}
