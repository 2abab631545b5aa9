import { useMemo } from 'react'
import { servers } from '@/content/servers'
import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import { type Action, type PlaygroundState, issuerOf } from '@/lib/playground/state'
import { Button } from '../ui/button'
import { TextButton } from '../ui/text-button'
import type { Address } from './hooks/use-address'
import { IssuerOffer } from './issuer-offer'

interface NoticesProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly address: Address
  /** What the example shown is about; `undefined` once it was changed. */
  readonly story: string | undefined
  /** What the page starts with. */
  readonly first: Case
  readonly dispatch: (action: Action) => void
}

const demoIssuers = new Set<string>(servers.flatMap((s) => s.issuers.map((i) => i.issuer)))

/** What the reader should know about how this came onto the page, with a way on. */
export function Notices({ state, derived, address, story, first, dispatch }: NoticesProps) {
  const { inputs, previous } = state
  const claimed = useMemo(() => issuerOf(derived.token), [derived.token])
  const isDemo = address.scenario !== null || (claimed !== undefined && demoIssuers.has(claimed))
  return (
    <div className="notices">
      {address.trouble ? (
        <div className="notice notice-no" role="alert">
          <p>
            <strong>The link did not open.</strong> {address.trouble.says} {address.trouble.fix}{' '}
            {inputs === first ? 'The default example stands below.' : 'What was on this page is unchanged.'}
          </p>
          <p className="note-actions">
            <Button small onClick={() => address.openScenario('cross-server-replay')}>
              Open the default example
            </Button>
            <Button small look="quiet" onClick={address.dismiss}>
              Dismiss
            </Button>
          </p>
        </div>
      ) : null}
      {address.warnings.length > 0 ? (
        <div className="notice" role="status">
          <p>From the link: {address.warnings.join(' ')}</p>
          <Button small look="quiet" onClick={address.dismiss}>
            Dismiss
          </Button>
        </div>
      ) : null}
      {inputs.note === '' || inputs.edited || previous === null ? null : (
        <div className="notice">
          <p>
            <strong>Note with this link.</strong> {inputs.note}
          </p>
        </div>
      )}
      {story ? (
        <p className="story">
          {story}{' '}
          {previous && previous !== first && previous.token !== inputs.token && previous.token !== '' ? (
            <TextButton onClick={() => dispatch({ type: 'undo' })}>Put back what was here</TextButton>
          ) : null}
        </p>
      ) : null}
      <IssuerOffer inputs={inputs} token={derived.token} issuer={claimed} isDemo={isDemo} dispatch={dispatch} />
      {address.withheld ? (
        <p className="story">
          A token or another credential here may still be in use, so it is not written into the address bar. Copy link
          asks first.
        </p>
      ) : null}
      {state.clockReleased ? (
        <p className="story">The clock now runs live, for a token that is not an example.</p>
      ) : null}
    </div>
  )
}
