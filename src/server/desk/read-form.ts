/** Longest form that is read, bytes: a note and a title need far less. */
const LONGEST = 64 * 1024

/** The fields of a posted form; undefined when it is none, or too long. */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? ''
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!/^application\/x-www-form-urlencoded\b/i.test(type) || !(length <= LONGEST)) return undefined
  const text = await request.text()
  return text.length > LONGEST ? undefined : new URLSearchParams(text)
}
