import type { ReactNode } from 'react'
import { TokenPill } from './token-pill'

/** Client, authorization server, two servers, an attacker, and one token. */
export function AttackMap({ tokenFor }: { readonly tokenFor: 'issues' | 'billing' }) {
  const pill = <TokenPill audience={tokenFor} />
  const stolen = tokenFor === 'issues'
  return (
    <figure className="map" data-stolen={stolen}>
      <Party area="client" name="Alice’s client" hint="an agent she uses" />
      <Hop area="ask" text="1 asks for a token, gets" token={pill} />
      <Party area="auth" name="Authorization server" hint="auth.example.com" />
      <Hop area="send" text="2 sends it to issues" token={pill} idle={!stolen} />
      <Party area="issues" name="Issues server" hint="issues.example.com" idle={!stolen} />
      <Hop area="keep" text="3 is copied by" token={pill} idle={!stolen} />
      <Party area="attacker" name="Attacker" hint="runs issues, or broke in" bad idle={!stolen} />
      <Hop
        area="replay"
        text={stolen ? '4 replays it at billing' : '2 sends it to billing'}
        token={pill}
        bad={stolen}
      />
      <figcaption className="sr-only">
        {stolen
          ? 'Alice’s client gets a token for the issues server and sends it there. Whoever controls that server presents the same token to billing.'
          : 'Alice’s client gets a token for billing and sends it to billing.'}
      </figcaption>
    </figure>
  )
}

interface PartyProps {
  readonly area: string
  readonly name: string
  readonly hint: string
  readonly bad?: boolean
  readonly idle?: boolean
}

const Party = ({ area, name, hint, bad = false, idle = false }: PartyProps) => (
  <div className="party" data-area={area} data-bad={bad} data-idle={idle}>
    <b>{name}</b>
    <span>{hint}</span>
  </div>
)

interface HopProps {
  readonly area: string
  readonly text: string
  readonly token: ReactNode
  readonly bad?: boolean
  readonly idle?: boolean
}

/** A leg of the token's way; an idle one stays as an empty line, so that nothing jumps. */
const Hop = ({ area, text, token, bad = false, idle = false }: HopProps) => (
  <div className="hop" data-area={area} data-bad={bad} data-idle={idle}>
    <span className="hop-line" aria-hidden="true" />
    {idle ? null : (
      <>
        <span className="hop-text">{text}</span>
        {token}
      </>
    )}
  </div>
)
