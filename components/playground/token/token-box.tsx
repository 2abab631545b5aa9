import { useId } from 'react'

interface TokenBoxProps {
  readonly token: string
  readonly onChange: (text: string) => void
}

const parts = ['h', 'p', 's'] as const
/** Colouring a megabyte of text costs more than it shows. */
const longestColoured = 20_000

/** The token as text, with its three segments in their colours. A textarea over a picture of its own text. */
export function TokenBox({ token, onChange }: TokenBoxProps) {
  const id = useId()
  return (
    <div>
      <div className="panel-head">
        <label htmlFor={id}>Token</label>
        <span>{token === '' ? 'paste anything' : `${token.length.toLocaleString('en')} characters`}</span>
      </div>
      <div className="token-box">
        <div className="token-paint" aria-hidden="true">
          {token.length > longestColoured ? null : <Painted token={token} />}
        </div>
        <textarea
          id={id}
          className={token.length > longestColoured ? 'token-text token-plain' : 'token-text'}
          value={token}
          onChange={(event) => onChange(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          placeholder="Paste a JWT, with or without “Authorization: Bearer”"
          rows={4}
        />
      </div>
    </div>
  )
}

function Painted({ token }: { readonly token: string }) {
  return token.split('.').map((segment, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
    <span key={i}>
      {i > 0 ? '.' : ''}
      <span className={`seg-${parts[i] ?? 's'}`}>{segment}</span>
    </span>
  ))
}
