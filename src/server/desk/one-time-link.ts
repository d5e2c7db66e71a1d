import { randomBytes } from 'node:crypto'
import { isSameSecret } from './cross-site.ts'

/** A link that nobody followed is good for so long, milliseconds. */
const LIFE = 60 * 60_000

/** The secret of the link that lets the first editor in: good for an hour, and for one person. */
export class OneTimeLink {
  readonly secret = randomBytes(32).toString('base64url')
  readonly #now: () => number
  readonly #until: number
  #used = false

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now
    this.#until = now() + LIFE
  }

  /** Whether this is the secret and it is still good; looking uses nothing up. */
  fits(secret: string): boolean {
    return !this.#used && this.#now() < this.#until && isSameSecret(secret, this.secret)
  }

  /** Whether it was good; it is not any more. */
  use(secret: string): boolean {
    const fits = this.fits(secret)
    if (fits) this.#used = true
    return fits
  }
}
