import { ClaimLines } from '../claim-lines'

/** A token as a message shows it. */
export interface ShownToken {
  /** How it begins. */
  readonly text: string
  readonly claims: Readonly<Record<string, unknown>>
}

interface Props {
  /** `{token}` stands for the token; `null`: no HTTP message. */
  readonly http: string | null
  readonly note: string
  readonly token?: ShownToken | undefined
}

/** What is in a message: what to see, the HTTP text, and the token decoded. */
export const MessageContent = ({ http, note, token }: Props) => (
  <div className="sequence-content">
    <p>{note}</p>
    {http ? <pre className="sequence-http">{http.replace('{token}', token?.text ?? '')}</pre> : null}
    {token ? (
      <>
        <p className="sequence-label">The token, decoded</p>
        <ClaimLines claims={token.claims} />
      </>
    ) : null}
  </div>
)
