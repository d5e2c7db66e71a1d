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
      await work(value)
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.width, values.length) }, lane))
}
