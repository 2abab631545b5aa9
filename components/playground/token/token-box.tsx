import { memo, useId } from 'react'
import { type Bounds, excerptEnd } from '@/lib/playground/excerpt'
import { ExcerptArea } from '../../ui/excerpt-area'

interface TokenBoxProps {
  readonly token: string
  readonly onChange: (text: string) => void
  /** The reader is about to type or paste. */
  readonly onUse: () => void
}

/** A token has no lines; a text of many is something else that was pasted. */
const held: Bounds = { characters: 100_000, lines: 100 }
const coloured: Bounds = { characters: 20_000, lines: 100 }

/** The token as text, with its three segments in their colours. A textarea over a picture of its own text. */
export const TokenBox = memo(function TokenBox({ token, onChange, onUse }: TokenBoxProps) {
  const id = useId()
  const isColoured = excerptEnd(token, coloured) === token.length
  return (
    <div>
      <div className="panel-head">
        <label htmlFor={id}>Token</label>
        <span>
          {token === '' ? '' : `${token.length.toLocaleString('en')} characters`}
          <span data-needs-scripts>{token === '' ? '' : ' · '}paste anything</span>
        </span>
      </div>
      <div className="token-box">
        <div className="token-paint" aria-hidden="true">
          {isColoured ? <Painted token={token} /> : null}
        </div>
        <ExcerptArea
          id={id}
          className={isColoured ? 'token-text' : 'token-text token-plain'}
          text={token}
          onText={onChange}
          onFocus={onUse}
          bounds={held}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          placeholder="Paste a token, an Authorization header, a curl command or a line of a log"
          rows={4}
        />
      </div>
    </div>
  )
})

/** Header, payload, and all that follows, which is the signature of a JWS. */
function Painted({ token }: { readonly token: string }) {
  const [header = '', payload] = token.split('.', 2)
  const rest = payload === undefined ? '' : token.slice(header.length + 1 + payload.length)
  return (
    <>
      <span className="seg-h">{header}</span>
      {payload === undefined ? null : '.'}
      <span className="seg-p">{payload}</span>
      {rest === '' ? null : '.'}
      <span className="seg-s">{rest.slice(1)}</span>
    </>
  )
}
