import { ownNames } from '../pipeline/audience/comparators'
import { isWholeRule } from '../pipeline/claims/scopes'
import { stepsOf } from '../judge/station'
import type { VectorCase } from '../vectors/case'
import { labelsOf } from '../vectors/labels'
import { errorIn } from './answer-error'
import type { Target } from './target'
import type { Takeaway } from './takeaway'

/** A case as the files of `npm run vectors` hold it, with what only other tools read. */
interface Written extends VectorCase {
  readonly group: string
  readonly origin: { readonly kind: 'generated'; readonly link: string | null }
}

export const caseJson: Target = {
  id: 'case-json',
  title: 'JSON case',
  about: 'The case and its verdict as a file that npm run vectors reads.',
  group: 'Tell somebody',
  language: 'JSON',
  file: 'case.json',
  mediaType: 'application/json',
  holds: 'case',
  needs: ({ judgement }) =>
    judgement.verdict.outcome === 'undecided'
      ? 'It needs a verdict: a case file says accept or reject, and this one is still open.'
      : null,
  remarks: inexact,
  write(given) {
    const cases = [written(given)]
    return `${JSON.stringify({ schema: 'SCHEMA.md', file: 'deputy-lab', count: cases.length, cases }, null, 2)}\n`
  },
}

function written(given: Takeaway): Written {
  const { token, request, server, now, link, judgement } = given
  const { policy } = server
  const notes = inexact(given)
  return {
    id: 'deputy-lab.case',
    group: 'deputy-lab',
    title: judgement.summary.headline,
    level: 'resource-server',
    origin: { kind: 'generated', link },
    token,
    keys: { jwks: { keys: server.issuers.flatMap(({ keys }) => keys) } },
    server: {
      resource: server.resource,
      audience: comparesAudience(given) ? ownNames(server) : null,
      issuer: server.issuers.map(({ issuer }) => issuer),
      algorithms: policy.algorithms,
      typ: policy.off.includes('type') ? null : (policy.types[0] ?? null),
      requiredClaims: policy.off.includes('required-claims') ? [] : policy.requiredClaims,
      requiredScopes: policy.off.includes('scope') ? [] : policy.requiredScopes,
      clockTolerance: policy.clockTolerance,
      maxTokenAge: policy.off.includes('maximum-age') ? null : policy.maxTokenAge,
      dpop: {
        mode: policy.dpop.mode,
        algorithms: policy.dpop.algorithms,
        iatPast: policy.dpop.past,
        iatFuture: policy.dpop.future,
        nonce: policy.dpop.nonce,
        seenJtis: policy.dpop.seen,
      },
      mtls: { mode: policy.off.includes('certificate') ? 'off' : policy.mtls },
    },
    now,
    request: {
      method: request.method,
      url: request.url,
      authorization: request.authorization,
      dpopProof: request.dpop,
      clientCertificate: request.clientCertificate,
      ...(request.form !== null && { body: request.form, contentType: 'application/x-www-form-urlencoded' }),
    },
    expected: expected(given, notes.length === 0),
    ...(notes.length > 0 && { notes: notes.join(' ') }),
  }
}

const comparesAudience = ({ server: { policy } }: Takeaway) => !policy.off.includes('audience')

function expected(
  { judgement }: Takeaway,
  isExact: boolean,
): VectorCase['expected'] & { readonly errorCode: string | null } {
  const { verdict, answer } = judgement
  const deciding = stepsOf(judgement.stations).find((step) => step.decides)
  const [failingCheck = null, ...acceptableChecks] = deciding ? labelsOf(deciding) : []
  const outcome = verdict.outcome === 'accepted' ? 'accept' : 'reject'
  return {
    verdict: outcome,
    failingCheck,
    acceptableChecks,
    acceptableVerdicts: isExact ? [outcome] : ['accept', 'reject'],
    httpStatus: answer?.status ?? null,
    errorCode: errorIn(judgement),
    strength: isExact ? 'MUST' : 'policy',
  }
}

/** What the schema of case files has no member for. */
function inexact({ server: { policy, issuers }, request, judgement, introspection }: Takeaway): readonly string[] {
  const { verdict } = judgement
  const decidedBy = verdict.outcome === 'accepted' ? null : verdict.decidedBy
  const known = [
    'audience',
    'type',
    'required-claims',
    'scope',
    'maximum-age',
    'certificate',
    'audience-presence',
    'audience-type',
    'audience-breadth',
    'size',
  ]
  const off = policy.off.filter((id) => !known.includes(id))
  const says = (when: boolean, sentence: string) => (when ? [sentence] : [])
  return [
    ...says(policy.audience !== 'exact', `aud is compared by ${policy.audience}.`),
    ...says(policy.singleAudience, 'Further audiences are refused.'),
    ...says(policy.types.length > 1, `Further types: ${policy.types.slice(1).join(', ')}.`),
    ...says(policy.origins !== null, `Origins allowed: ${policy.origins?.join(', ')}.`),
    ...says(
      policy.scopeClaims.join() !== 'scope' || policy.scopeList,
      `Scope is read from ${policy.scopeClaims.join(', ')}.`,
    ),
    ...says(policy.scopeHierarchy.some(isWholeRule), 'Broader scopes imply narrower ones.'),
    ...says(policy.acr !== null, `acr must be ${policy.acr}.`),
    ...says(policy.revoked.length > 0, `Revoked: ${policy.revoked.join(', ')}.`),
    ...says(off.length > 0, `Left out: ${off.join(', ')}.`),
    ...says(policy.lenient.length > 0, `Let pass: ${policy.lenient.join(', ')}.`),
    ...says(policy.issuerUnreachable, 'The issuer cannot be reached.'),
    ...says(
      policy.maxTokenLength !== 8192 || decidedBy === 'size',
      `A token has at most ${policy.maxTokenLength} characters.`,
    ),
    ...says(decidedBy === 'issued-at', 'A time of issue in the future is refused.'),
    ...says(introspection !== '', 'The issuer was asked about the token, and its answer is not here.'),
    ...says(issuers.length > 1, 'The keys of several issuers stand in one set.'),
    ...says(request.origin !== null, 'The request has an Origin.'),
    ...says(
      issuers.some(({ keys }) => keys.length === 0),
      'The keys of an issuer are not public or not known.',
    ),
  ]
}
