import type { CardData } from '../../gallery/card-data'

/** An example as the picker lists it. */
export interface Listed extends Pick<CardData, 'id' | 'title' | 'story' | 'outcome' | 'detail' | 'risky'> {
  /** What else it can be found by. */
  readonly words: string
}

export interface ListedGroup {
  readonly id: string
  readonly title: string
  readonly examples: readonly Listed[]
}
