import { accepted, rejected } from '@/lib/scenarios/expect'
import { absent } from '@/lib/scenarios/scenario'
import type { DemoScenario, DemoToken } from './demo-scenario'

const claims = (patch: Record<string, unknown>): DemoToken => ({ goodFor: 'issues', claims: patch })
const token = { goodFor: 'issues' } as const

export const scopeScenarios = [
  {
    id: 'scope-missing',
    title: 'The scope is missing',
    story: 'The token is good and for this server, but grants nothing this call needs.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: 'profile' }),
    expect: rejected('scope', 'missing', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'scope-substring',
    title: 'Only part of a word',
    story: 'issues:readonly contains issues:read. A search for the text would pass it; scopes are whole words.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: 'issues:readonly' }),
    expect: rejected('scope', 'missing', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'scp-list',
    title: 'scp instead of scope',
    story: 'Okta and Hydra send a list under another name.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: absent, scp: ['issues:read'] }),
    expect: rejected('scope', 'missing', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'scope-list',
    title: 'scope as a list',
    story: 'The right name with the wrong form: scope is one string.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: ['issues:read'] }),
    expect: rejected('scope', 'malformed', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'revoked',
    title: 'Revoked',
    story: 'The user signed out everywhere. The token would be good for nine more minutes.',
    group: 'scope',
    server: 'issues',
    policy: { revoked: ['t-001'] },
    token,
    expect: rejected('revocation', 'revoked', 401, { jose: 'accepts', differs: 'jose keeps no list' }),
  },
  {
    id: 'sign-in-too-weak',
    title: 'A stronger sign-in is needed',
    story: 'Right audience, right scope, but this call wants a second factor.',
    group: 'scope',
    server: 'issues',
    policy: { acr: 'urn:example:mfa' },
    token: claims({ acr: 'urn:example:password' }),
    expect: rejected('authentication-context', 'insufficient', 401, {
      jose: 'accepts',
      differs: 'jose does not know acr',
    }),
  },
  {
    id: 'sign-in-strong-enough',
    title: 'Strong enough',
    story: 'The user has stepped up, and the new token says so.',
    group: 'scope',
    server: 'issues',
    policy: { acr: 'urn:example:mfa' },
    token: claims({ acr: 'urn:example:mfa' }),
    expect: accepted(),
  },
  {
    id: 'scope-implied',
    title: 'A broader scope implies the narrow one',
    story: 'The token grants issues:admin, and this server knows that it includes issues:read.',
    group: 'scope',
    server: 'issues',
    policy: { scopeHierarchy: [{ scope: 'issues:admin', implies: ['issues:read'] }] },
    token: claims({ scope: 'issues:admin' }),
    expect: accepted(),
  },
  {
    id: 'scp-read-on-purpose',
    title: 'scp, at a server that reads it',
    story: 'Okta’s list, for a server that was told where its issuer keeps scopes.',
    group: 'scope',
    server: 'issues',
    policy: { scopeClaims: ['scp'] },
    token: claims({ scope: absent, scp: ['issues:read'] }),
    expect: accepted(),
  },
  {
    id: 'inactive-jwt',
    title: 'Good in itself, and ended',
    story:
      'Signature, audience and time are in order. The server asks the issuer all the same, and the session behind the token is over.',
    group: 'scope',
    server: 'issues',
    introspection: '{"active":false}',
    token,
    expect: rejected('revocation', 'inactive', 401, { jose: 'accepts', differs: 'jose asks nobody' }),
  },
] as const satisfies readonly DemoScenario[]
