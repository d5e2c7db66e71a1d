import { setMaxListeners } from 'node:events'

/** A signal that aborts at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export function interruptSignal(onFirst: () => void): { signal: AbortSignal; release: () => void } {
  const stop = new AbortController()
  // Every request under way listens to it; hundreds at once are no leak.
  setMaxListeners(0, stop.signal)
  const interrupt = () => {
    if (stop.signal.aborted) process.exit(130)
    onFirst()
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  const release = () => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
  return { signal: stop.signal, release }
}
