/** Things that many tokens share, each kept once. */
export class Places<T> {
  readonly all: T[]
  readonly #places: Map<T, number>

  /** @param first what is there from the beginning */
  constructor(first: readonly T[] = []) {
    this.all = [...first]
    this.#places = new Map(first.map((one, place) => [one, place]))
  }

  /** Where it stands in `all`, from now on if it was not there. */
  place(one: T): number {
    const known = this.#places.get(one)
    if (known !== undefined) return known
    this.#places.set(one, this.all.length)
    return this.all.push(one) - 1
  }
}
