import { useMemo } from 'react'
import type { Case } from '@/lib/case/case'
import { issuersIn } from '@/lib/case/words'
import { type ServerText, serverTextOf } from '@/lib/diagnosis/server-texts'
import type { NamesThere } from '@/lib/issuers/names'
import { addressAsked } from '@/lib/paste/asked'
import { clip } from '@/lib/pipeline/encoding/visible-text'
import type { Policy } from '@/lib/pipeline/policy'
import { basePath } from '../site/base-path'
import { Button, buttonClass } from '../ui/button'
import { Notice } from './notice'
import { useRecognised } from './hooks/use-recognised'

interface IssuerOfferProps {
  readonly inputs: Case
  readonly token: string
  /** The `iss` the token claims; `undefined` if it has none to read. */
  readonly issuer: string | undefined
  /** What the token was pasted in; empty: it alone. */
  readonly pasted: string
  /** What my server is to be from then on. */
  readonly onAccept: (mine: Partial<Case['mine']>, policy: Partial<Policy>) => void
  /** What my server is called from then on beside its URI. */
  readonly onNames: (policy: Partial<Policy>) => void
}

/** Whose token this looks like, and one step to a server that takes it. For issuers that no demo server trusts. */
export function IssuerOffer({ inputs, token, issuer, pasted, onAccept, onNames }: IssuerOfferProps) {
  const { mine } = inputs
  const isMine = inputs.server === 'mine'
  const trusts = isMine && issuer !== undefined && issuersIn(mine.issuer).includes(issuer)
  const recognised = useRecognised(token)
  // Of a token that names no issuer there is none to trust, and no shape to be read by.
  const asKnown = issuer !== undefined && recognised?.access ? (recognised.profile ?? '') : ''
  // The address that clients connect to: what a resource URI is. One that the reader has given stays.
  const sentTo = useMemo(() => addressAsked(pasted, token), [pasted, token])
  const asked = mine.resource.trim() === '' ? sentTo : null
  const profileIsSet = !recognised?.access || recognised.profile === null || mine.profile === recognised.profile
  if (issuer === undefined && !recognised) return <ReadElsewhere text={token} />
  if (trusts && profileIsSet) {
    const { names = null, audiences = [] } = recognised ?? {}
    return names && isNameless(inputs, audiences) ? (
      <NamesOffer inputs={inputs} there={names} onNames={onNames} />
    ) : null
  }
  // One name alone can be confirmed in the same step; of several the reader is asked once the profile is set.
  const there = asKnown !== '' && !isMine && recognised?.names?.names.length === 1 ? recognised.names : null
  const accept = (named: NamesThere | null) => {
    const beside = withCompanions(inputs.policy, [...(recognised?.companions ?? []), ...(named?.companions ?? [])])
    onAccept(
      { ...(issuer !== undefined && { issuer }), ...(asked !== null && { resource: asked }), profile: asKnown },
      named ? { ...beside, otherNames: named.names } : beside,
    )
  }
  return (
    <Notice
      role="status"
      actions={
        isMine && issuer === undefined ? null : (
          <>
            <Button small onClick={() => accept(null)}>
              {isMine ? (trusts ? 'Use this profile' : 'Trust this issuer') : 'Ask my server'}
              {asKnown ? ` as ${recognised?.name}` : ''}
            </Button>
            {there ? (
              <Button small title={`Ask my server, named ${clip(there.names[0] ?? '')}`} onClick={() => accept(there)}>
                It is mine
              </Button>
            ) : null}
          </>
        )
      }
    >
      {recognised ? (
        <>
          <strong>
            {recognised.sure ? 'Looks like' : 'Perhaps'} {recognised.name}
          </strong>
          . {recognised.instead ? `${recognised.instead} ` : null}
        </>
      ) : (
        <>
          From <span className="mono">{clip(issuer ?? '')}</span>.{' '}
        </>
      )}
      {issuer === undefined
        ? 'It names no issuer.'
        : there
          ? // Short, so that both buttons have room beside it.
            there.asks
          : isMine
            ? trusts
              ? 'My server takes tokens of another shape.'
              : 'My server trusts another issuer.'
            : 'No demo server trusts its issuer.'}
      {asked === null ? null : (
        <>
          {' '}
          It was sent to <span className="mono">{clip(asked, 60)}</span>.
        </>
      )}
      {/* Last: where there is no room for all of it, the rest is more needed. */}
      {recognised && !there ? ` Why: ${recognised.because}.` : null}
    </Notice>
  )
}

/** Nothing that my server is called stands in the token's `aud`. */
const isNameless = ({ mine, policy }: Case, audiences: readonly string[]): boolean =>
  ![mine.resource.trim(), ...(policy.otherNames ?? [])].some((name) => audiences.includes(name))

interface NamesOfferProps {
  readonly inputs: Case
  readonly there: NamesThere
  readonly onNames: IssuerOfferProps['onNames']
}

/** One of the token's audiences as a name of my server. Only its reader knows which, so each is asked for. */
function NamesOffer({ inputs: { policy }, there: { names, companions, says }, onNames }: NamesOfferProps) {
  const add = (name: string) =>
    onNames({
      otherNames: [...(policy.otherNames ?? []), name],
      ...withCompanions(policy, companions),
    })
  return (
    <Notice
      role="status"
      actions={names.map((name) => (
        <Button small key={name} onClick={() => add(name)}>
          {names.length > 1 ? `My server is ${clip(name, 40)}` : 'That is my server'}
        </Button>
      ))}
    >
      {says}
    </Notice>
  )
}

/** These may stand beside the server’s own name, and are no other servers. */
const withCompanions = (policy: Partial<Policy>, companions: readonly string[]): Partial<Policy> =>
  companions.length === 0 ? {} : { companions: [...new Set([...(policy.companions ?? []), ...companions])] }

const importPage = ['Open Import', '/import/'] as const

/** The page that reads what is no token; keys are taken on this one. */
const pageFor: Readonly<Record<ServerText, readonly [string, string] | null>> = {
  answer: importPage,
  resource: importPage,
  issuer: importPage,
  address: importPage,
  message: ['Open Troubleshooting', '/docs/troubleshooting/'],
  keys: null,
}

/** What a server says, pasted for a token: the verdict says what it is, and this leads to where it is read. */
function ReadElsewhere({ text }: { readonly text: string }) {
  const kind = serverTextOf(text)
  const page = kind && pageFor[kind]
  if (!page) return null
  const [title, path] = page
  return (
    <Notice
      role="status"
      actions={
        <a href={`${basePath}${path}`} className={buttonClass({ small: true })}>
          {title}
        </a>
      }
    >
      This is no token. There is a page that reads it.
    </Notice>
  )
}
