/** A place in a host's lane; to be given back. */
export type Release = () => void

/** Hands out turns: so many at once for each host, so many in all, first come first served within a host. */
export interface Lanes {
  /** Resolves when it is this request's turn; rejects when the signal aborts first. */
  enter(host: string, signal?: AbortSignal): Promise<Release>
  /** Requests that wait for their turn at a host. */
  waiting(host: string): number
  /** Leaves a host alone until a moment (milliseconds since 1970). */
  restUntil(host: string, moment: number): void
  /** Moment until which the host asked to be left alone; undefined when it did not. */
  resting(host: string): number | undefined
}

interface Lane {
  inside: number
  waiting: Waiter[]
  /** Its pause lasts; a timer will look after it. */
  timed: boolean
}

interface Waiter {
  go: () => void
}

/**
 * @param limits `perHost`: requests at once to one host; `overall`: requests at once in all;
 *   `pauseMs`: milliseconds between the end of one request to a host and the start of the next.
 */
export function createLanes(limits: { perHost: number; overall: number; pauseMs: (host: string) => number }): Lanes {
  const lanes = new Map<string, Lane>()
  const rests = new Map<string, number>()
  const ready: Waiter[] = []
  let running = 0

  function start(): void {
    while (running < limits.overall) {
      const next = ready.shift()
      if (!next) return
      running += 1
      next.go()
    }
  }

  function admit(host: string, lane: Lane): void {
    if (lane.inside >= limits.perHost || lane.timed) return
    const next = lane.waiting.shift()
    if (!next) {
      if (lane.inside === 0) lanes.delete(host)
      return
    }
    lane.inside += 1
    ready.push(next)
    start()
    admit(host, lane)
  }

  function leave(host: string, lane: Lane): void {
    lane.inside -= 1
    running -= 1
    const pause = limits.pauseMs(host)
    if (pause > 0 && !lane.timed) {
      lane.timed = true
      setTimeout(() => {
        lane.timed = false
        admit(host, lane)
      }, pause)
    }
    admit(host, lane)
    start()
  }

  return {
    resting(host) {
      const until = rests.get(host)
      if (until === undefined || until > Date.now()) return until
      rests.delete(host)
      return undefined
    },
    waiting: (host) => lanes.get(host)?.waiting.length ?? 0,
    restUntil: (host, moment) => void rests.set(host, moment),
    enter(host, signal) {
      const lane = lanes.get(host) ?? { inside: 0, waiting: [], timed: false }
      lanes.set(host, lane)
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          go() {
            signal?.removeEventListener('abort', abandon)
            let left = false
            resolve(() => {
              if (!left) leave(host, lane)
              left = true
            })
          },
        }
        const abandon = () => {
          const place = lane.waiting.indexOf(waiter)
          // Already counted in: it takes its turn and gives it back at once.
          if (place < 0) waiter.go = () => leave(host, lane)
          else lane.waiting.splice(place, 1)
          reject(signal?.reason)
        }
        if (signal?.aborted) return reject(signal.reason)
        signal?.addEventListener('abort', abandon, { once: true })
        lane.waiting.push(waiter)
        admit(host, lane)
      })
    },
  }
}
