import { productSetting } from '@/content/scenarios/products'
import { fillAnswer, fillSample, type Sample } from '@/lib/issuers/sample'
import { ClaimLines } from '../claim-lines'

/** A token of a shape, decoded; of an opaque one what its issuer answers about it. The search has enough of claims. */
export const TokenSample = ({ sample }: { readonly sample: Sample }) => (
  <figure className="token-claims" data-unsearched>
    {'text' in sample ? <Opaque sample={sample} /> : <Decoded sample={sample} />}
  </figure>
)

function Decoded({ sample }: { readonly sample: Extract<Sample, { claims: unknown }> }) {
  const { header, claims, names } = fillSample(sample, productSetting)
  return (
    <>
      <figcaption>
        {sample.nowhere ? 'Good at no server that checks its audience' : 'A good token'}: header and claims
      </figcaption>
      <ClaimLines claims={{ alg: sample.alg, ...header }} />
      <ClaimLines claims={claims} />
      <p className="token-claims-note">
        The shape is as the source has it; the values are invented.
        {names.length > 0 ? ` The server is known there as ${names.join(', ')}.` : null}
      </p>
    </>
  )
}

function Opaque({ sample }: { readonly sample: Extract<Sample, { text: string }> }) {
  const answer = fillAnswer(sample, productSetting)
  return (
    <>
      <figcaption>The token{answer ? ', and what introspection answers' : null}</figcaption>
      <pre className="claim-lines">{sample.text}</pre>
      {answer ? <ClaimLines claims={answer} /> : null}
      <p className="token-claims-note">
        {answer
          ? 'The shape is as the source has it; the values are invented.'
          : 'Its issuer answers no server of yours.'}
      </p>
    </>
  )
}
