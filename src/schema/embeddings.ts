import { z } from 'zod'

/** Longest vector taken; models give 384 to 4,096 figures. */
const mostFigures = 16_384

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(mostFigures) })),
})

/**
 * Reads the answer of an OpenAI-compatible `/v1/embeddings` (`{ data: [{ index, embedding }] }`, in any order).
 *
 * @param count texts that were asked about
 * @returns their vectors in order; undefined unless there is exactly one for each, all of one length and none without direction
 */
export function parseEmbeddings(json: string, count: number): Float32Array[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const { data } = answerSchema.safeParse(value)
  if (data === undefined || data.data.length !== count) return undefined
  const vectors = new Array<Float32Array | undefined>(count).fill(undefined)
  for (const { index, embedding } of data.data) {
    const vector = Float32Array.from(embedding)
    if (index >= count || vectors[index] !== undefined || !isDirected(vector)) return undefined
    vectors[index] = vector
  }
  const whole = vectors.filter((vector) => vector !== undefined)
  return whole.every(({ length }) => length === whole[0]?.length) ? whole : undefined
}

function isDirected(vector: Float32Array): boolean {
  return vector.every(Number.isFinite) && vector.some((figure) => figure !== 0)
}
