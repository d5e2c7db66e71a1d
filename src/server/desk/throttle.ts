/** So many wrong attempts are free; then each wrong one doubles the wait, up to the longest. Seconds. */
interface Patience {
  free: number
  longest: number
}

/** One address guessing, and one name being guessed from many addresses: nobody can lock a name for longer than that. */
const PATIENCE: Readonly<Record<'address' | 'name', Patience>> = {
  address: { free: 5, longest: 900 },
  name: { free: 20, longest: 60 },
}
/** Wrong attempts are forgotten after so long, milliseconds. */
const MEMORY = 3_600_000
/** Addresses and names remembered at once. */
const MOST = 20_000

interface Tries {
  wrong: number
  at: number
}

/** Slows down whoever tries passwords. */
export class Throttle {
  readonly #tries = new Map<string, Tries>()
  readonly #now: () => number

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Seconds to wait before the next attempt is looked at; 0 when it may be made. */
  wait(address: string, name: string): number {
    return Math.max(this.#wait('address', address), this.#wait('name', name))
  }

  /** Notes a wrong attempt. */
  wrong(address: string, name: string): void {
    for (const key of [`address ${address}`, `name ${name}`]) {
      const { wrong } = this.#known(key)
      this.#tries.delete(key)
      this.#tries.set(key, { wrong: wrong + 1, at: this.#now() })
    }
    for (const [oldest] of this.#tries) {
      if (this.#tries.size <= MOST) break
      this.#tries.delete(oldest)
    }
  }

  /** A right attempt clears what its address did wrong, and takes back its own count against the name. */
  right(address: string, name: string): void {
    this.#tries.delete(`address ${address}`)
    const key = `name ${name}`
    const { wrong, at } = this.#known(key)
    if (wrong > 1) this.#tries.set(key, { wrong: wrong - 1, at })
    else this.#tries.delete(key)
  }

  #known(key: string): Tries {
    const found = this.#tries.get(key)
    return found && this.#now() - found.at < MEMORY ? found : { wrong: 0, at: 0 }
  }

  #wait(of: keyof typeof PATIENCE, who: string): number {
    const { wrong, at } = this.#known(`${of} ${who}`)
    const { free, longest } = PATIENCE[of]
    if (wrong < free) return 0
    const seconds = Math.min(longest, 2 ** (wrong - free))
    return Math.max(0, Math.ceil(seconds - (this.#now() - at) / 1000))
  }
}
