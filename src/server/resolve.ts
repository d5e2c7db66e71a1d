/** A path that is asked for: found as it stands or as a folder's page, or to be asked with a slash at its end. */
export type Resolved = { path: string } | 'needs-slash' | undefined

/**
 * Which published path an address means. `news/` is `news/index.html`, or `index.json` where the folder has no page (or
 * the client asks for JSON below `api/`); `news` without the slash is redirected, for relative links need it.
 */
export function resolve(asked: string, paths: ReadonlySet<string>): Resolved {
  if (asked !== '' && paths.has(asked)) return { path: asked }
  const folder = asked === '' || asked.endsWith('/') ? asked : `${asked}/`
  const page = [`${folder}index.html`, `${folder}index.json`].find((path) => paths.has(path))
  if (page === undefined) return undefined
  return folder === asked ? { path: page } : 'needs-slash'
}

/** The path of a URL below a base such as `/ai`, without slash at the start; undefined when it cannot be read. */
export function askedPath(pathname: string, base: string): string | undefined {
  const below = base !== '' && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname
  try {
    return decodeURIComponent(below).replace(/^\/+/, '')
  } catch {
    return undefined
  }
}
