/** The value of a cookie that the browser sent. */
export function readCookie(request: Request, name: string): string | undefined {
  const header = request.headers.get('cookie') ?? ''
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

/** Whether the browser reaches us by https, be it through a proxy that says so. A lie only makes its own cookie stricter. */
export function isSecure(request: Request): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase()
  return forwarded === 'https' || new URL(request.url).protocol === 'https:'
}

/**
 * A cookie that no script reads, no other site's request carries, and that goes over https only where there is https.
 *
 * @param cookie.seconds how long the browser keeps it; 0 takes it away
 */
export function setCookie(cookie: { name: string; value: string; seconds: number; secure: boolean }): string {
  const { name, value, seconds, secure } = cookie
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`
}
