import Link from 'next/link'
import { PlaygroundLink } from '../site/playground-link'
import { Stamp } from '../verdict/stamp'
import type { CardData } from './card-data'
import { CopyLinkButton } from './copy-link-button'
import { SmallRail } from './small-rail'

export function Card({ card }: { readonly card: CardData }) {
  return (
    <article className="example-card">
      <div className="example-card-head">
        <h3>
          <PlaygroundLink fragment={`scenario=${card.id}`}>{card.title}</PlaygroundLink>
        </h3>
        <Stamp summary={{ stamp: card.outcome, detail: card.detail, risky: card.risky }} size="small" />
      </div>
      <p>{card.story}</p>
      <SmallRail marks={card.marks} />
      <div className="example-card-foot">
        <span>
          {`asked: ${card.server} · `}
          <Link
            href={`/scenarios/${card.id}/`}
            prefetch={false}
            // Its card says of what; the name for a list of links is written by scripts, as that of the button beside it.
            ref={(link) => link?.setAttribute('aria-label', `Details: ${card.title}`)}
          >
            details
          </Link>
        </span>
        <CopyLinkButton id={card.id} />
      </div>
    </article>
  )
}
