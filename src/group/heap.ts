/** Binary heap: `pop` gives the element that sorts first. */
export class Heap<T> {
  readonly #elements: T[] = []
  readonly #compare: (x: T, y: T) => number

  constructor(compare: (x: T, y: T) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#elements.length
  }

  push(element: T): void {
    const elements = this.#elements
    let at = elements.length
    elements.push(element)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = elements[parent] as T
      if (this.#compare(element, above) >= 0) break
      elements[at] = above
      at = parent
    }
    elements[at] = element
  }

  pop(): T | undefined {
    const elements = this.#elements
    const first = elements[0]
    const last = elements.pop()
    if (last !== undefined && elements.length > 0) this.#sink(last)
    return first
  }

  #sink(element: T): void {
    const elements = this.#elements
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= elements.length) break
      if (child + 1 < elements.length && this.#compare(elements[child + 1] as T, elements[child] as T) < 0) child++
      if (this.#compare(elements[child] as T, element) >= 0) break
      elements[at] = elements[child] as T
      at = child
    }
    elements[at] = element
  }
}
