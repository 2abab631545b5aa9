import { hasWords } from '@/lib/search/has-words'
import type { Summary } from '@/lib/judge/summary'

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

/** What a card is found by. */
export const textOf = ({ id, title, story, server, detail }: CardData, shelf: Shelf): string =>
  `${id} ${title} ${story} ${server} ${detail} ${shelf.title} ${shelf.words}`

/** Whether any card has all of these words. */
export const findsIn = (shelves: readonly Shelf[], words: string): boolean =>
  shelves.some((shelf) => shelf.cards.some((card) => hasWords(textOf(card, shelf), words)))
