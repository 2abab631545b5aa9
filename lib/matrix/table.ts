import type { TargetServer, Verdict } from '../pipeline/types'
import type { Found } from './find'
import { type Judged, saidOfEach } from './judge-tokens'
import { Places } from './places'

/** Where the text of a token is kept. */
export interface Place {
  /** Which of the texts written away. */
  readonly text: number
  readonly from: number
  readonly length: number
}

const kinds = ['jws', 'jwe', 'opaque'] as const

/** A number for each token, in a typed array that grows. */
class Column<A extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  #values: A
  constructor(values: A) {
    this.#values = values
  }
  get(at: number): number {
    return this.#values[at] ?? 0
  }
  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const make = this.#values.constructor as new (length: number) => A
      const more = new make(Math.max(at + 1, 2 * this.#values.length))
      more.set(this.#values as never)
      this.#values = more
    }
    this.#values[at] = value
  }
}

const column32 = () => new Column(new Uint32Array(256))

/**
 * Every token of a run: some hundred octets each, whatever its length, and without its text. Cells are places in
 * `verdicts`, of which the first says that the token has not been judged yet.
 */
export class TokenTable {
  size = 0
  readonly fingerprints: string[] = []
  readonly names = new Map<number, string>()
  readonly issuers = new Places([''])
  readonly audiences = new Places([''])
  readonly clients = new Places([''])
  readonly algorithms = new Places([''])
  readonly verdicts: (Verdict | null)[] = [null]
  readonly issuer = column32()
  readonly audience = column32()
  readonly client = column32()
  readonly algorithm = column32()
  readonly expires = new Column(new Float64Array(256))
  readonly seen = column32()
  readonly issuedFor = column32()
  readonly cells = new Column(new Uint16Array(4096))
  readonly #kind = new Column(new Uint8Array(256))
  readonly #text = column32()
  readonly #from = column32()
  readonly #length = column32()
  readonly #placeOf = new Map<string, number>()

  constructor(readonly servers: readonly TargetServer[]) {}

  /** @returns its row */
  add(fingerprint: string, kind: Found['kind'], place: Place, name?: string): number {
    const row = this.size++
    this.fingerprints.push(fingerprint)
    if (name) this.names.set(row, name)
    this.#kind.set(row, kinds.indexOf(kind))
    this.#text.set(row, place.text)
    this.#from.set(row, place.from)
    this.#length.set(row, place.length)
    this.seen.set(row, 1)
    this.expires.set(row, Number.NaN)
    for (let i = 0; i < this.servers.length; i++) this.cells.set(row * this.servers.length + i, 0)
    return row
  }

  seenAgain(row: number, times: number): void {
    this.seen.set(row, this.seen.get(row) + times)
  }

  /** Fills the rows from `first` on with what was judged of them. */
  fill(first: number, { words, said, expires, issuedFor, cells, verdicts }: Judged): void {
    const places = verdicts.map((verdict) => this.#place(verdict))
    const across = this.servers.length
    const wordAt = (place: number) => words[said[place] ?? 0] ?? ''
    for (let i = 0; i < expires.length; i++) {
      const row = first + i
      this.issuer.set(row, this.issuers.place(wordAt(saidOfEach * i)))
      this.audience.set(row, this.audiences.place(wordAt(saidOfEach * i + 1)))
      this.client.set(row, this.clients.place(wordAt(saidOfEach * i + 2)))
      this.algorithm.set(row, this.algorithms.place(wordAt(saidOfEach * i + 3)))
      this.expires.set(row, expires[i] ?? Number.NaN)
      this.issuedFor.set(row, issuedFor[i] ?? 0)
      for (let s = 0; s < across; s++) this.cells.set(row * across + s, places[cells[i * across + s] ?? 0] ?? 0)
    }
  }

  kind = (row: number): Found['kind'] => kinds[this.#kind.get(row)] ?? 'jws'
  place = (row: number): Place => ({
    text: this.#text.get(row),
    from: this.#from.get(row),
    length: this.#length.get(row),
  })
  verdict = (row: number, server: number): Verdict | null =>
    this.verdicts[this.cells.get(row * this.servers.length + server)] ?? null
  isIssuedFor = (row: number, server: number): boolean => ((this.issuedFor.get(row) >>> server) & 1) === 1

  #place(verdict: Verdict): number {
    const key = JSON.stringify(verdict)
    const known = this.#placeOf.get(key)
    if (known !== undefined) return known
    this.#placeOf.set(key, this.verdicts.length)
    return this.verdicts.push(verdict) - 1
  }
}
