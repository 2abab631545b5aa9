import { type Sent, statusAsSent } from '@/lib/paste/sent'
import { TextButton } from '../../ui/text-button'

interface SentOtherwiseProps {
  readonly sent: Sent
  /** The request is judged as it was sent. */
  readonly isJudgedSo: boolean
  readonly onProperly: () => void
}

/** What comes of a token that was sent where or how no MCP server reads it, and the way to judge the token alone. */
export function SentOtherwise({ sent, isJudgedSo, onProperly }: SentOtherwiseProps) {
  const properly = properlyOf(sent)
  if (sent.in === 'nothing') return `${where(sent)}: as sent, the answer is ${statusAsSent(sent)}.`
  if (!isJudgedSo) return `${where(sent)}; it is judged as if ${properly}.`
  return (
    <>
      {where(sent)}
      {consequence(sent)} <TextButton onClick={onProperly}>Judge it as if {properly}</TextButton>
    </>
  )
}

function properlyOf(sent: Sent): string {
  if (sent.in === 'both') return 'sent in the Authorization header alone'
  if (sent.in === 'blanks') return 'sent with one blank'
  return sent.in === 'query' || sent.in === 'field' || sent.in === 'form' || sent.in === 'body'
    ? 'sent in the Authorization header'
    : 'sent under Bearer'
}

/** Of the first two kinds not every server makes the same. */
function consequence(sent: Sent): string {
  if (sent.in === 'blanks') return '. RFC 6750 §2.1 allows that; the MCP SDKs for TypeScript answer 401.'
  if (sent.in !== 'both') return `: as sent, the answer is ${statusAsSent(sent)}, whatever the token.`
  return sent.name === 'access_token'
    ? '. A request has one place for its token (RFC 6750 §2): a server that holds to it answers 400. Judged is the one in Authorization.'
    : '. Judged is the one in Authorization.'
}

/** After the button that puts it back. */
function where(sent: Sent): string {
  switch (sent.in) {
    case 'query':
      return `. It stood in the address, as ${sent.name}`
    case 'field':
      return `. It was sent as ${sent.name}, where an MCP server does not look for it`
    case 'form':
      return `. It stood in the form of the body, as ${sent.name}`
    case 'body':
      return '. It stood in the body, where an MCP server does not look for it'
    case 'both':
      return `. ${sent.isSame ? 'It stands' : 'Another one stands'} in the ${sent.place} as well, as ${sent.name}`
    case 'blanks':
      return '. More than one blank stands between the scheme and the token'
    case 'nothing':
      return '. The request carries no credentials'
    case 'fields':
      return sent.values.length > 1
        ? `. The request has ${sent.values.length} Authorization headers, of ${sent.schemes}`
        : `. It was sent under ${sent.schemes}`
    case 'wrapped':
      return '. What stood around it was sent with it'
    case 'authorization':
      return sent.scheme === '' ? '. It was sent without a scheme' : `. It was sent under ${sent.scheme}`
  }
}
