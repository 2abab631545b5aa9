import type { ReactNode } from 'react'
import { samplesOf } from '@/content/issuers/samples'
import type { DocumentedProduct, DocumentedProfile } from '@/lib/issuers/facts'
import { describe as worded } from '@/lib/issuers/mark'
import { type Known, notKnown } from '@/lib/issuers/source'
import { Fact, Facts } from '../facts/facts'
import { ProductSource } from './product-source'
import { TokenSample } from './token-sample'
import { Values } from './values'

/** Each shape of a product's access tokens: what stands where, what a server has to be set to, and one to look at. */
export function ProductShapes({ product: { id, platform, profiles } }: { readonly product: DocumentedProduct }) {
  if (profiles.length === 0) {
    const none = platform ? 'none but the ID token of a sign-in' : 'not known: no source shows one of its access tokens'
    return <p className="issuer-unknown">{none}</p>
  }
  const samples = samplesOf(id)
  return profiles.map((profile) => {
    const sample = samples[profile.id]
    return (
      <div key={profile.id} className="issuer-shape">
        {profiles.length > 1 ? <h3>{profile.name}</h3> : null}
        <p>
          {profile.about} <ProductSource {...profile.shape} />
        </p>
        <ShapeFacts profile={profile} alone={profiles.length === 1} taken={!(sample && 'nowhere' in sample)} />
        {sample ? <TokenSample sample={sample} /> : null}
      </div>
    )
  })
}

interface ShapeProps {
  readonly profile: DocumentedProfile
  /** The product has no other: what `aud` holds is said above. */
  readonly alone: boolean
  /** Some server can take such a token. */
  readonly taken: boolean
}

function ShapeFacts({ profile: { when, shape, policy }, alone, taken }: ShapeProps) {
  const isJwt = shape.form === 'JWT'
  return (
    <Facts>
      {/* Of these two the search has enough: every page says them. */}
      <Fact name="Form">
        <span data-unsearched>{forms[shape.form]}</span>
      </Fact>
      {when.length > 0 ? <Fact name="This shape if">{when.map(worded).join(', and ')}</Fact> : null}
      {alone ? null : <Fact name="aud by default">{shape.aud}</Fact>}
      {isJwt ? (
        <>
          <Fact name="typ">{known(shape.typ, typOf)}</Fact>
          <Fact name="Client">{known(shape.client, claim)}</Fact>
          <Fact name="Token id">{known(shape.tokenId, claim)}</Fact>
          <Fact name="Scopes">{known(shape.scope, scopeOf)}</Fact>
        </>
      ) : null}
      <Fact name="Kinds">{known(shape.kinds, (kinds) => kinds)}</Fact>
      {isJwt && taken ? (
        <Fact name="A server sets">
          <p data-unsearched>
            {policy.types === 'claims' ? (
              `typ is not compared${shape.kinds === notKnown ? '' : ': the claims tell the kind'}. `
            ) : (
              <>
                typ <Values of={policy.types} between=" or " />.{' '}
              </>
            )}
            Required claims <Values of={policy.requiredClaims} />.{' '}
            {shape.scope === null ? null : (
              <>
                Scopes from <Values of={policy.scopeClaims} between=" or " />.
              </>
            )}
          </p>
        </Fact>
      ) : null}
    </Facts>
  )
}

const forms: Readonly<Record<DocumentedProfile['shape']['form'], string>> = {
  JWT: 'A JWT, which the server reads itself',
  opaque: 'Opaque: there is nothing in it for a server to read',
  encrypted: 'An encrypted JWT, which only its issuer can read',
}

function known<T>(value: Known<T>, show: (value: T) => ReactNode): ReactNode {
  return value === notKnown ? <span className="issuer-unknown">{notKnown}</span> : show(value as T)
}

const claim = (name: string | null) => (name === null ? 'none' : <code>{name}</code>)

const typOf = (values: readonly (string | null)[]) =>
  values.map((value, at) => (
    <span key={value ?? ''}>
      {at > 0 ? ' or ' : null}
      {value === null ? 'left out' : <code>{value}</code>}
    </span>
  ))

const scopeOf = (found: { readonly claim: string; readonly form: string } | null) =>
  found === null ? (
    'none'
  ) : (
    <>
      <code>{found.claim}</code>, {found.form}
    </>
  )
