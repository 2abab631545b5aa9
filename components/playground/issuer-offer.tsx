import type { Case } from '@/lib/case/case'
import { Button } from '../ui/button'
import { Notice } from './notice'
import { useRecognised } from './hooks/use-recognised'

interface IssuerOfferProps {
  readonly inputs: Case
  readonly token: string
  /** The `iss` the token claims; `undefined` if it has none to read. */
  readonly issuer: string | undefined
  /** An issuer that the demo servers trust needs no offer. */
  readonly isDemo: boolean
  /** What my server is to be from then on. */
  readonly onAccept: (mine: Partial<Case['mine']>) => void
}

/** Whose token this looks like, and one step to a server that takes it. */
export function IssuerOffer({ inputs, token, issuer, isDemo, onAccept }: IssuerOfferProps) {
  const { mine } = inputs
  const trusts = inputs.server === 'mine' && issuer !== undefined && mine.issuer.split(/\s+/).includes(issuer)
  const recognised = useRecognised(token, token !== '' && !isDemo)
  const asKnown = recognised?.access ? (recognised.profile ?? '') : ''
  const profileIsSet = !recognised?.access || recognised.profile === null || mine.profile === recognised.profile
  if (isDemo || token === '' || (issuer === undefined && !recognised) || (trusts && profileIsSet)) return null
  return (
    <Notice
      role="status"
      actions={
        <Button small onClick={() => onAccept({ ...(issuer !== undefined && { issuer }), profile: asKnown })}>
          {inputs.server === 'mine' ? (trusts ? 'Use this profile' : 'Trust this issuer') : 'Ask my server'}
          {asKnown ? ` as ${recognised?.name}` : ''}
        </Button>
      }
    >
      {recognised ? (
        <>
          <strong>
            {recognised.sure ? 'Looks like' : 'Perhaps'} {recognised.name}
          </strong>{' '}
          <span title={recognised.because}>({recognised.because})</span>.{' '}
          {recognised.access ? null : 'It is the ID token, made for the client: no MCP server may take it. '}
        </>
      ) : (
        <>
          From <span className="mono">{issuer?.slice(0, 120)}</span>.{' '}
        </>
      )}
      {inputs.server === 'mine'
        ? trusts
          ? 'My server takes tokens of another shape.'
          : 'My server trusts another issuer.'
        : 'No demo server trusts its issuer.'}
    </Notice>
  )
}
