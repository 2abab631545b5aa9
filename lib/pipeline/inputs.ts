import type { Input } from './run-check'

/** A request as it comes to each server. Made when it is first asked for: to most checks the address is all the same. */
export class InputsByAddress {
  readonly first: Input
  readonly #others: Input[] = []

  /** @param urls The addresses, each once, the first server's in front. */
  constructor(
    private readonly urls: readonly string[],
    private readonly inputAt: (url: string) => Input,
  ) {
    this.first = inputAt(urls[0] as string)
  }

  at(address: number): Input {
    if (address === 0) return this.first
    this.#others[address] ??= this.inputAt(this.urls[address] as string)
    return this.#others[address]
  }
}
