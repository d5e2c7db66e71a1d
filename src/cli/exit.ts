import type { Notice } from '../news/notice.ts'

/** Exit codes of every command; documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  /** Problems were found (`check`), or something failed that nobody foresaw. */
  failed: 1,
  /** The command line or the hub's configuration is wrong. */
  usage: 2,
  /** Stopped by Ctrl-C or SIGTERM; what was done is kept. */
  interrupted: 130,
} as const

/** Bad configuration or usage: the one kind of failure that is thrown. Carries what to print. */
export class ConfigurationError extends Error {
  readonly code = 'bad-configuration'
  readonly notices: readonly Notice[]
  constructor(message: string, notices: readonly Notice[] = []) {
    super(message)
    this.name = 'ConfigurationError'
    this.notices = notices
  }
}
