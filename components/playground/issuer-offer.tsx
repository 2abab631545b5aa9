import type { Case } from '@/lib/case/case'
import type { Action } from '@/lib/playground/state'
import { Button } from '../ui/button'
import { useRecognised } from './hooks/use-recognised'

/** The first field that is still empty, as soon as the form is there: its script may have to be fetched first. */
function focusFirstEmpty(attempts: number): void {
  const field = document.querySelector<HTMLElement>('[data-ask-first]')
  if (field) field.focus()
  else if (attempts > 0) setTimeout(() => focusFirstEmpty(attempts - 1), 50)
}

interface IssuerOfferProps {
  readonly inputs: Case
  readonly token: string
  /** The `iss` the token claims; `undefined` if it has none to read. */
  readonly issuer: string | undefined
  /** An issuer that the demo servers trust needs no offer. */
  readonly isDemo: boolean
  readonly dispatch: (action: Action) => void
}

/** Whose token this looks like, and one step to a server that takes it. */
export function IssuerOffer({ inputs, token, issuer, isDemo, dispatch }: IssuerOfferProps) {
  const { mine } = inputs
  const trusts = inputs.server === 'mine' && issuer !== undefined && mine.issuer.split(/\s+/).includes(issuer)
  const recognised = useRecognised(token, token !== '' && !isDemo)
  const asKnown = recognised?.access ? (recognised.profile ?? '') : ''
  const profileIsSet = !recognised?.access || recognised.profile === null || mine.profile === recognised.profile
  if (isDemo || token === '' || (issuer === undefined && !recognised) || (trusts && profileIsSet)) return null
  const accept = () => {
    dispatch({ type: 'server', id: 'mine' })
    dispatch({ type: 'mine', mine: { ...(issuer !== undefined && { issuer }), profile: asKnown } })
    focusFirstEmpty(40)
  }
  return (
    <div className="notice issuer-offer" role="status">
      <p>
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
      </p>
      <Button small onClick={accept}>
        {inputs.server === 'mine' ? (trusts ? 'Use this profile' : 'Trust this issuer') : 'Ask my server'}
        {asKnown ? ` as ${recognised?.name}` : ''}
      </Button>
    </div>
  )
}
