import type { Summary } from '@/lib/pipeline/verdict'

export interface CardData {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly server: string
  readonly outcome: Summary['stamp']
  readonly detail: string
  readonly risky: boolean
  /** The stations, as marks.ts writes them. */
  readonly marks: string
}

export interface Shelf {
  readonly id: string
  readonly title: string
  /** What else the shelf is found by. */
  readonly words: string
  readonly cards: readonly CardData[]
}
