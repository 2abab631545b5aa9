import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const advisory = quote('https://github.com/formbricks/formbricks/pull/8829')
const opaque = quote('https://github.com/ctxpipe-ai/ctxpipe/pull/115', '2026-11-27')
const clients = quote('https://github.com/iterate/iterate/pull/1588', '2026-11-27')
const defaults = quote('https://github.com/derive-to/derive/pull/164', '2026-11-27')
const folder = 'https://github.com/better-auth/better-auth/blob'
const earlier = read(`${folder}/12ea1a1/packages/oauth-provider/src/token.ts`, '2026-11-27')
const typed = read(`${folder}/03120b9/packages/oauth-provider/src/token.ts`, '2026-11-27')
const resources = read(`${folder}/0146379/packages/oauth-provider/src/resources.ts`, '2026-11-27')

/** Its address is one that other applications have as well. */
const session = { in: 'claims', member: 'sid', is: 'text' } as const

export const betterAuth: Product = {
  id: 'better-auth',
  name: 'better-auth',
  marks: {
    ...earlier,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*/api/auth', speaks: 'typical', beside: session },
      { in: 'claims', member: 'iss', like: 'http://*/api/auth', speaks: 'typical', beside: session },
      { in: 'claims', member: 'aud', like: 'https://*/api/auth/oauth2/userinfo', speaks: 'typical' },
      { in: 'claims', member: 'azp', is: 'text', speaks: 'weak' },
      { in: 'claims', member: 'sid', is: 'text', speaks: 'weak' },
    ],
  },
  addresses: ['https://*/api/auth', 'http://*/api/auth'],
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'better-auth, no typ',
      about: 'As its oauth-provider first issued them: no typ, no jti, and the client in azp alone.',
      when: [],
      shape: { ...earlier, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp'], scopeClaims: ['scope'] },
      claims: ['iss', 'sub', 'aud', 'azp', 'scope', 'sid', 'iat', 'exp'],
    },
    {
      id: 'rfc9068',
      name: 'better-auth, at+jwt',
      about: 'As newer versions issue them: at+jwt, with client_id and jti.',
      when: [{ in: 'header', member: 'typ', value: 'at+jwt' }],
      shape: { ...typed, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['iss', 'sub', 'aud', 'client_id', 'azp', 'scope', 'sid', 'iat', 'exp', 'jti'],
    },
  ],
  ownAudiences: ['{iss}/oauth2/userinfo'],
  words: {
    format: {
      opaque: {
        ...opaque,
        says: 'An issuer that ends in /api/auth is most likely better-auth. Its oauth-provider signs a JWT only for clients that send resource, and gives the others an opaque token; its older mcp plugin has opaque ones alone.',
        fix: 'Have the client send resource with this server’s URI in both requests, and list that URI in validAudiences. For clients that never send it, and with the mcp plugin, ask the application itself about the token (introspection, getMcpSession).',
      },
    },
    type: {
      missing: {
        ...earlier,
        says: 'better-auth’s oauth-provider wrote no typ into its access tokens; newer versions write at+jwt.',
        fix: 'Update better-auth, or leave the check of typ out and tell ID tokens by their claims: those have at_hash or nonce, and no scope.',
      },
    },
    audience: {
      mismatch: {
        ...defaults,
        says: 'aud is the resource that the client asked for, out of those that better-auth allows: until others are listed, the application’s own address alone.',
        fix: 'List this server’s URI in validAudiences (in newer versions as a resource of the provider), and have the client send it as resource in both requests.',
      },
      several: {
        ...defaults,
        says: 'aud is the resource that the client asked for, and for the scope openid the userinfo address beside it. This server’s URI is not in it.',
        fix: 'List this server’s URI in validAudiences (in newer versions as a resource of the provider), and have the client send it as resource in both requests.',
      },
    },
    'audience-breadth': {
      several: {
        ...advisory,
        says: 'A client could ask for any audience of validAudiences, whatever the user approved.',
        fix: 'List one audience, and refuse tokens that name others.',
      },
    },
    'required-claims': {
      missing: {
        ...earlier,
        says: 'Access tokens had no client_id and no jti before the version that writes at+jwt; the client stood in azp alone.',
        fix: 'Require azp in place of client_id, and do not require jti; or update better-auth.',
      },
    },
  },
}

export const betterAuthFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: [],
      client: 'azp',
      tokenId: null,
      scope: { claim: 'scope', form: 'words' },
      aud: 'The resource that the client asked for; with the scope openid the userinfo address beside it.',
      kinds: 'ID tokens have auth_time and the client in aud.',
    },
    rfc9068: {
      typ: ['at+jwt'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The resource that the client asked for; with the scope openid the userinfo address beside it.',
      kinds: 'typ is at+jwt. ID tokens have no typ.',
    },
  },
  resource: {
    ...advisory,
    honours: 'yes',
    says: 'Up to 1.6.27 aud is the resource that the token request names, limited only by the list validAudiences and not by what the user approved (GHSA-p2fr-6hmx-4528).',
  },
  audience: {
    ...advisory,
    steps: ['Put the server’s URI into validAudiences; up to 1.6.27, nothing else.'],
    cannot:
      'Up to 1.6.27 it does not keep a client from swapping the resource between approval and token request, if several are listed.',
  },
  fails: [
    {
      ...advisory,
      says: 'The resource was not bound to what was approved: a client could get a token for another server of the list.',
    },
    { ...clients, says: 'A client that sends no resource gets an opaque token, which no key verifies.' },
    { ...resources, says: 'invalid_target, when the resource asked for is not one that the provider has.' },
  ],
})
