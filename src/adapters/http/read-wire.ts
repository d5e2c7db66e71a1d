/** What was read of a response body. */
export interface Wire {
  bytes: Uint8Array
  /** More would have come. */
  truncated: boolean
}

/** Reads a body as it comes over the wire, at most `limit` bytes; the rest is not waited for. */
export async function readWire(body: AsyncIterable<Uint8Array>, limit: number): Promise<Wire> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early destroys the stream, and with it the connection.
  for await (const chunk of body) {
    size += chunk.length
    chunks.push(chunk)
    if (size > limit) return { bytes: Buffer.concat(chunks).subarray(0, limit), truncated: true }
  }
  return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), truncated: false }
}
