import { Readable } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { MAX_RATIO, RATIO_FLOOR_BYTES } from './caps.ts'

/** A body after its content encodings were undone, or why that was stopped. */
export type Decoded =
  | { ok: true; body: Uint8Array; truncated: boolean }
  | { ok: false; code: 'too-large' | 'compression-bomb' | 'unknown-encoding'; message: string }

/** Layers of encoding undone; more than two is never honest. */
const MAX_LAYERS = 2

/**
 * Undoes `Content-Encoding`, counting every byte that comes out.
 *
 * @param wire the body as it came.
 * @param encoding the header's value, e.g. `gzip` or `deflate, gzip`.
 * @param limits `bytes`: most decoded bytes; `cuts`: a longer body is cut there instead of refused.
 */
export async function decodeBody(
  wire: Uint8Array,
  encoding: string | undefined,
  limits: { bytes: number; cuts: boolean },
): Promise<Decoded> {
  const layers = encodings(encoding)
  if (layers.length > MAX_LAYERS) {
    return { ok: false, code: 'unknown-encoding', message: `the body is encoded ${layers.length} times over` }
  }
  let decoded: Decoded = { ok: true, body: wire, truncated: false }
  for (const layer of layers.reverse()) {
    decoded = await undo(decoded.body, layer, { ...limits, wireBytes: wire.length })
    if (!decoded.ok) return decoded
  }
  return decoded
}

function encodings(header: string | undefined): string[] {
  const names = (header ?? '').toLowerCase().split(',')
  return names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity')
}

async function undo(
  wire: Uint8Array,
  layer: string,
  limits: { bytes: number; cuts: boolean; wireBytes: number },
): Promise<Decoded> {
  const decoder = decoderFor(layer, wire)
  if (decoder === 'none') return { ok: true, body: wire, truncated: false }
  if (!decoder) return { ok: false, code: 'unknown-encoding', message: `the body is encoded as "${layer}"` }
  const chunks: Uint8Array[] = []
  let size = 0
  const source = Readable.from([wire])
  source.on('error', () => decoder.destroy())
  source.pipe(decoder)
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > RATIO_FLOOR_BYTES && size > limits.wireBytes * MAX_RATIO) return bomb(limits.wireBytes)
      chunks.push(chunk)
      if (size > limits.bytes) return limits.cuts ? { ok: true, ...cut(chunks, limits.bytes) } : tooLarge(limits.bytes)
    }
  } catch (error) {
    // Browsers show what came before the damage; with nothing decoded there is nothing to show.
    if (size === 0) return { ok: false, code: 'unknown-encoding', message: `the ${layer} body is damaged: ${error}` }
    return { ok: true, body: Buffer.concat(chunks), truncated: true }
  } finally {
    decoder.destroy()
  }
  return { ok: true, body: Buffer.concat(chunks), truncated: false }
}

/** The decoder of one encoding; `none` for a body that only claims to be encoded; undefined for unknown names. */
function decoderFor(layer: string, wire: Uint8Array) {
  const zlibOptions = { finishFlush: constants.Z_SYNC_FLUSH }
  const isGzip = wire[0] === 0x1f && wire[1] === 0x8b
  if (layer === 'gzip' || layer === 'x-gzip') return isGzip ? createGunzip(zlibOptions) : 'none'
  // RFC 9110 means zlib; some servers send raw deflate. A zlib header has 8 in its low four bits (RFC 1950).
  if (layer === 'deflate')
    return ((wire[0] ?? 0) & 15) === 8 ? createInflate(zlibOptions) : createInflateRaw(zlibOptions)
  if (layer === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  return undefined
}

function cut(chunks: Uint8Array[], bytes: number) {
  return { body: Buffer.concat(chunks).subarray(0, bytes), truncated: true }
}

function tooLarge(bytes: number): Decoded {
  return { ok: false, code: 'too-large', message: `the decoded body is longer than ${bytes} bytes` }
}

function bomb(wireBytes: number): Decoded {
  const message = `${wireBytes} bytes on the wire grow to more than ${MAX_RATIO} times as many`
  return { ok: false, code: 'compression-bomb', message }
}
