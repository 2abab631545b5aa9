import { type ReactNode, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import { servers } from '@/content/servers'
import type { Case } from '@/lib/case/case'
import type { Derived } from '@/lib/playground/derive'
import { issuerOf } from '@/lib/playground/replace-token'
import type { Policy } from '@/lib/pipeline/policy'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { Button } from '../ui/button'
import { TextButton } from '../ui/text-button'
import { NoStory, Notice } from './notice'
import type { Address } from './hooks/use-address'
import { OpeningPlace } from './opening/opening-place'

// No example of this site needs it.
const IssuerOffer = lazyPart(() => import('./issuer-offer').then((m) => m.IssuerOffer))

interface NoticesProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly address: Address
  /** The checks could not be fetched. */
  readonly broken: boolean
  /** What the example shown is about; `undefined` once it was changed. */
  readonly story: string | undefined
  /** What the page starts with. */
  readonly first: Case
  readonly dispatch: (action: Action) => void
  readonly onUndo: () => void
  /** The reader wants a token of theirs judged by a server of theirs. */
  readonly onAskMine: (mine: Partial<Case['mine']>, policy: Partial<Policy>) => void
}

const demoIssuers = new Set<string>(servers.flatMap((s) => s.issuers.map((i) => i.issuer)))

/** What the reader should know about how this came onto the page, with a way on; the gravest first. */
export function Notices({ state, derived, address, broken, story, first, dispatch, onUndo, onAskMine }: NoticesProps) {
  const { inputs, previous } = state
  const claimed = useMemo(() => issuerOf(derived.token), [derived.token])
  const isDemo = address.scenario !== null || (claimed !== undefined && demoIssuers.has(claimed))
  const dismiss = (
    <Button small look="quiet" onClick={address.dismiss}>
      Dismiss
    </Button>
  )
  const replaced = previous && previous !== first && previous.token !== inputs.token && previous.token !== ''
  const notices = [
    address.trouble ? (
      <Notice
        key="trouble"
        grave
        actions={
          <>
            <Button small onClick={() => address.openScenario('cross-server-replay')}>
              Open the default example
            </Button>
            {dismiss}
          </>
        }
      >
        <strong>The link did not open.</strong> {address.trouble.says} {address.trouble.fix}{' '}
        {inputs === first ? 'The default example stands below.' : 'What was on this page is unchanged.'}
      </Notice>
    ) : null,
    broken ? (
      <Notice key="broken" grave>
        The checks could not be fetched, so the verdict below is not of this token. Look at the connection and change
        something, or reload.
      </Notice>
    ) : null,
    address.warnings.length > 0 ? (
      <Notice key="warnings" role="status" actions={dismiss}>
        From the link: {address.warnings.join(' ')}
      </Notice>
    ) : null,
    inputs.note === '' || inputs.edited || previous === null ? null : (
      <Notice key="note">
        <strong>Note with this link.</strong> {inputs.note}
      </Notice>
    ),
    isDemo || derived.token === '' ? null : (
      <Suspense key="issuer">
        <IssuerOffer
          inputs={inputs}
          token={derived.token}
          issuer={claimed}
          pasted={state.takenOut?.original ?? ''}
          onAccept={onAskMine}
          onNames={(policy) => dispatch({ type: 'choose', policy })}
        />
      </Suspense>
    ),
    story ? (
      <p key="story" className="story">
        {story} {replaced ? <TextButton onClick={onUndo}>Put back what was here</TextButton> : null}
      </p>
    ) : null,
    address.withheld ? (
      <p key="withheld" className="story">
        A token or another credential here may still be in use, so it is not written into the address bar. Copy link
        asks first.
      </p>
    ) : null,
    derived.token === '' && !story ? (
      <p key="empty" className="story">
        Nothing is sent. Paste a token, a header or a curl command, or{' '}
        <TextButton onClick={() => address.openScenario('cross-server-replay')}>open the default example</TextButton>.
      </p>
    ) : null,
    state.clockReleased && derived.token !== '' ? (
      <p key="clock" className="story">
        The clock now runs live, for a token that is not an example.
      </p>
    ) : null,
  ].filter((notice) => notice !== null)
  return <NoticePlace notices={notices} />
}

/** The place is always there and always as high: what does not fit lies over the page when it is asked for. */
function NoticePlace({ notices }: { readonly notices: readonly ReactNode[] }) {
  const list = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState(false)
  const [open, setOpen] = useState(false)
  useLayoutEffect(() => {
    const element = list.current
    const place = element?.parentElement
    if (!element || !place) return
    const measure = () => {
      const [first, second] = element.children
      // Marked here and not found by the sheet: a rule for what follows a first child would concern all rows of the rail
      // at each key.
      const isTwo = second?.classList.contains('story-none') === false && !first?.classList.contains('notice-no')
      place.toggleAttribute('data-two', isTwo)
      setMore(element.scrollHeight > place.clientHeight + 4)
    }
    const sizes = new ResizeObserver(measure)
    const contents = new MutationObserver(measure)
    sizes.observe(element)
    contents.observe(element, { childList: true, characterData: true, subtree: true })
    return () => {
      sizes.disconnect()
      contents.disconnect()
    }
  }, [])
  return (
    <div className="notices" data-open={open && more} data-more={more}>
      <OpeningPlace name="story" />
      <div className="notices-list" ref={list}>
        {notices}
        <NoStory />
      </div>
      {more ? (
        <TextButton className="notices-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'More'}
        </TextButton>
      ) : null}
    </div>
  )
}
