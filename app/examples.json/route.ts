import { shelves } from '@/components/gallery/cards'
import type { ListedGroup } from '@/components/playground/examples/list'

export const dynamic = 'force-static'

/** Every example with its stamp, for the playground's list: fetched when that is opened. */
export async function GET(): Promise<Response> {
  const groups: readonly ListedGroup[] = (await shelves()).map(({ id, title, words, cards }) => ({
    id,
    title,
    examples: cards.map((card) => ({
      id: card.id,
      title: card.title,
      story: card.story,
      outcome: card.outcome,
      detail: card.detail,
      risky: card.risky,
      words: `${title} ${words} ${card.server}`,
    })),
  }))
  return Response.json(groups)
}
