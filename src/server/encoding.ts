import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Below so many bytes compression gains nothing. */
const WORTH_IT = 600

/** Media types that shrink; pictures do not. */
export function isCompressible(mediaType: string): boolean {
  return /^text\/|json|xml|javascript|svg/.test(mediaType)
}

/** The weight a header gives an encoding; `*` stands for all not named. */
function weightOf(header: string, name: string): number {
  let any = 0
  for (const part of header.toLowerCase().split(',')) {
    const [coding, ...parameters] = part.split(';').map((each) => each.trim())
    const q = parameters.find((each) => each.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2)) || 0
    if (coding === name) return weight
    if (coding === '*') any = weight
  }
  return any
}

/** The best encoding a client takes for a body: brotli before gzip where it likes both the same. */
export function chooseEncoding(accepted: string | null, mediaType: string, bytes: number): Encoding {
  if (accepted === null || bytes < WORTH_IT || !isCompressible(mediaType)) return 'identity'
  const [br, gzip] = [weightOf(accepted, 'br'), weightOf(accepted, 'gzip')]
  if (br > 0 && br >= gzip) return 'br'
  return gzip > 0 ? 'gzip' : 'identity'
}

/** Compresses; brotli at 5, which is as fast as gzip at 6 and smaller. */
export function encode(body: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gzip') return gzipSync(body, { level: 6 })
  if (encoding === 'br') {
    return brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    })
  }
  return body
}
