import type { Policy } from '@/lib/pipeline/types'

/** How an authorization server's tokens depart from RFC 9068, as changes to a server's policy. */
export interface IssuerProfile {
  readonly id: string
  readonly name: string
  /** What is different, and what a server must then do instead. */
  readonly about: string
  readonly policy: Pick<Policy, 'requiredClaims' | 'scopeClaims'> & { readonly typed: boolean }
}

const registered = ['iss', 'exp', 'sub', 'iat']

/** Shapes as the vendors document them. Where typ says nothing, the kind of token is told by its claims. */
export const issuerProfiles = [
  {
    id: 'rfc9068',
    name: 'RFC 9068',
    about: 'at+jwt, client_id and jti are there, scope is one string.',
    policy: { typed: true, requiredClaims: [...registered, 'client_id', 'jti'], scopeClaims: ['scope'] },
  },
  {
    id: 'keycloak',
    name: 'Keycloak',
    about: 'typ is JWT and the client stands in azp. An audience mapper puts this server into aud.',
    policy: { typed: false, requiredClaims: [...registered, 'azp', 'jti'], scopeClaims: ['scope'] },
  },
  {
    id: 'entra',
    name: 'Entra ID',
    about: 'typ is JWT, aud is the GUID of the API, scopes stand in scp, the token’s id in uti.',
    policy: { typed: false, requiredClaims: [...registered, 'azp'], scopeClaims: ['scp'] },
  },
  {
    id: 'okta',
    name: 'Okta',
    about: 'The client stands in cid and scopes in scp, a list. One audience for each authorization server.',
    policy: { typed: false, requiredClaims: [...registered, 'cid', 'jti'], scopeClaims: ['scp'] },
  },
  {
    id: 'auth0',
    name: 'Auth0, default profile',
    about: 'typ is JWT, the client stands in azp, there is no jti. The issuer ends with a slash.',
    policy: { typed: false, requiredClaims: [...registered, 'azp'], scopeClaims: ['scope'] },
  },
  {
    id: 'cognito',
    name: 'Amazon Cognito',
    about: 'No typ, and no aud unless a resource binding was asked for. Check client_id and token_use.',
    policy: { typed: false, requiredClaims: [...registered, 'client_id', 'jti', 'token_use'], scopeClaims: ['scope'] },
  },
  {
    id: 'hydra',
    name: 'Ory Hydra, JWT',
    about: 'typ is JWT and scopes stand in scp, a list. aud is empty unless an audience was granted.',
    policy: { typed: false, requiredClaims: [...registered, 'client_id', 'jti'], scopeClaims: ['scp', 'scope'] },
  },
] as const satisfies readonly IssuerProfile[]

/** The policy with a profile laid over it. Without typ, telling kinds apart by claims becomes a must (RFC 8725 §3.12). */
export function withProfile(
  policy: Policy,
  { policy: { typed, ...relaxed } }: IssuerProfile,
): Pick<Policy, 'requiredClaims' | 'scopeClaims' | 'off'> {
  const off = policy.off.filter((id) => id !== 'type' && (typed || id !== 'token-kind'))
  return { ...relaxed, off: typed ? off : [...off, 'type'] }
}

/** Whether a policy is just what a profile asks for. */
export function fits(policy: Policy, profile: IssuerProfile): boolean {
  const { requiredClaims, scopeClaims, typed } = profile.policy
  return (
    requiredClaims.join() === policy.requiredClaims.join() &&
    scopeClaims.join() === policy.scopeClaims.join() &&
    typed !== policy.off.includes('type')
  )
}
