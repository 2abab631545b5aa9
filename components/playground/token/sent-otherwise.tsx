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
  const properly =
    sent.in === 'query' || sent.in === 'field' || sent.in === 'form'
      ? 'sent in the Authorization header'
      : 'sent under Bearer'
  if (sent.in === 'nothing') return `${where(sent)}: as sent, the answer is ${statusAsSent(sent)}.`
  if (!isJudgedSo) return `${where(sent)}; it is judged as if ${properly}.`
  return (
    <>
      {where(sent)}: as sent, the answer is {statusAsSent(sent)}, whatever the token.{' '}
      <TextButton onClick={onProperly}>Judge it as if {properly}</TextButton>
    </>
  )
}

/** After the button that puts it back. */
function where(sent: Sent): string {
  if (sent.in === 'query') return `. It stood in the address, as ${sent.name}`
  if (sent.in === 'field') return `. It was sent as ${sent.name}, where an MCP server does not look for it`
  if (sent.in === 'form') return `. It stood in the form of the body, as ${sent.name}`
  if (sent.in === 'nothing') return '. The request carries no credentials'
  if (sent.in === 'fields')
    return sent.values.length > 1
      ? `. The request has ${sent.values.length} Authorization headers, of ${sent.schemes}`
      : `. It was sent under ${sent.schemes}`
  if (sent.in === 'wrapped') return '. What stood around it was sent with it'
  return sent.scheme === '' ? '. It was sent without a scheme' : `. It was sent under ${sent.scheme}`
}
