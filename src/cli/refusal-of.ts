/**
 * What the system refused, in words for whoever can mend it: a folder of another user, a disk that is full or only read.
 *
 * @returns undefined for every other failure
 */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const reason = REASONS[String(error.code)]
  if (reason === undefined) return undefined
  return `${'path' in error ? String(error.path) : 'The hub’s private store'}: ${reason}`
}

const NOT_ALLOWED =
  'this user may not read or write it. Give the folder and all that is in it to the user who runs the hub.'

/** What the system's codes mean, and those of the database. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  SQLITE_READONLY: NOT_ALLOWED,
  SQLITE_CANTOPEN: NOT_ALLOWED,
  EROFS: 'it lies on a disk that can only be read.',
  ENOSPC: 'the disk is full.',
  SQLITE_FULL: 'the disk is full.',
}
