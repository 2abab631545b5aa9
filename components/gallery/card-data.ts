import type { Status } from '@/lib/pipeline/types'
import type { Summary } from '@/lib/pipeline/verdict'

/** A station as the small rail shows it. */
export interface MarkData {
  readonly status: Status
  readonly reached: boolean
  readonly decides: boolean
  /** Left out by this server, and it would have found something. */
  readonly hole: boolean
}

export interface CardData {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly server: string
  readonly outcome: Summary['stamp']
  readonly detail: string
  readonly risky: boolean
  readonly marks: readonly MarkData[]
}

export interface Shelf {
  readonly id: string
  readonly title: string
  /** What else the shelf is found by. */
  readonly words: string
  readonly cards: readonly CardData[]
}
