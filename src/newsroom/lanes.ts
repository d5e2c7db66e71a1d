/**
 * Works through values with at most `width` at a time, in order of start. Stops starting new ones once aborted.
 *
 * @param work must not reject for one value's failure; a rejection ends the whole and is passed on
 */
export async function inLanes<T>(
  values: readonly T[],
  options: { width: number; signal: AbortSignal },
  work: (value: T) => Promise<void>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < values.length && !options.signal.aborted) {
      const value = values[next++] as T
      // Work that is cut short by the abort may reject: it was not done, and that is all there is to say.
      await work(value).catch((error: unknown) => {
        if (!options.signal.aborted) throw error
      })
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.width, values.length) }, lane))
}
