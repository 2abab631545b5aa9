import Link from 'next/link'
import { PlaygroundLink } from '../site/playground-link'
import { Stamp } from '../verdict/stamp'
import type { CardData } from './card-data'
import { CopyLinkButton } from './copy-link-button'
import { SmallRail } from './small-rail'

export function Card({ card }: { readonly card: CardData }) {
  return (
    <article className="relative flex h-full flex-col gap-2 rounded-lg border border-line2 bg-sheet p-4 hover:border-edge">
      <div className="flex items-start justify-between gap-4">
        <h3 className="font-semibold text-balance">
          {/* The whole card is the link; what else can be clicked lies above it. */}
          <PlaygroundLink
            fragment={`scenario=${card.id}`}
            className="inline-block py-0.5 after:absolute after:inset-0 after:rounded-lg hover:underline"
          >
            {card.title}
          </PlaygroundLink>
        </h3>
        <Stamp summary={{ stamp: card.outcome, detail: card.detail, risky: card.risky }} size="small" />
      </div>
      <p className="text-md text-soft">{card.story}</p>
      <div className="mt-auto grid gap-2 pt-2">
        <SmallRail marks={card.marks} />
        <div className="flex items-center justify-between gap-4 text-sm text-soft">
          <span>
            asked: {card.server} ·{' '}
            <Link
              href={`/scenarios/${card.id}/`}
              prefetch={false}
              className="relative z-1 underline underline-offset-2"
              aria-label={`Details: ${card.title}`}
            >
              details
            </Link>
          </span>
          <CopyLinkButton id={card.id} className="relative z-1" />
        </div>
      </div>
    </article>
  )
}
