import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const options = quote('https://docs.duendesoftware.com/identityserver/v5/reference/options/', '2026-11-26')
const isolation = quote(
  'https://docs.duendesoftware.com/identityserver/v7/fundamentals/resources/isolation/',
  '2026-11-26',
)
const signIn = quote('https://github.com/DuendeArchive/IdentityServer4/issues/5396', '2026-11-28')
const payload = quote(
  'https://speakerdeck.com/leastprivilege/designing-openid-connect-and-oauth-based-systems',
  '2026-11-26',
)
const list = quote('https://github.com/wundergraph/cosmo/pull/3251', '2026-11-26')

const policy = {
  types: ['at+jwt'],
  requiredClaims: ['iss', 'exp', 'sub', 'client_id'],
  scopeClaims: ['scope'],
} as const
export const duende: Product = {
  id: 'duende',
  name: 'Duende IdentityServer',
  // Others write a list under scope as well; with the identity provider of the sign-in few do.
  marks: {
    ...signIn,
    any: [
      {
        in: 'claims',
        member: 'idp',
        is: 'text',
        beside: { in: 'header', member: 'typ', value: 'at+jwt' },
        speaks: 'typical',
      },
      { in: 'claims', member: 'scope', is: 'list', speaks: 'weak' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'list',
      name: 'Duende IdentityServer, scopes as a list',
      about: 'at+jwt, but scope is a list: a server that reads words finds none. This is the default.',
      when: [{ in: 'claims', member: 'scope', is: 'list' }],
      shape: { ...payload, form: 'JWT' },
      policy,
      claims: ['iss', 'nbf', 'exp', 'aud', 'client_id', 'sub', 'auth_time', 'idp', 'amr', 'scope'],
    },
    {
      id: 'words',
      name: 'Duende IdentityServer, scopes as words',
      about: 'With EmitScopesAsSpaceDelimitedStringInJwt its tokens are those of RFC 9068.',
      when: [],
      shape: { ...options, form: 'JWT' },
      policy,
      // Nothing in it is Duende's own: it is not recognised.
      claims: ['iss', 'nbf', 'exp', 'aud', 'client_id', 'sub', 'scope'],
    },
  ],
  words: {
    audience: {
      several: {
        ...isolation,
        says: 'Without resource the audiences of all requested scopes are merged into one token.',
        fix: 'Name the ApiResource with this server’s URI and have the client send resource: the token is then for that API alone.',
      },
      mismatch: {
        ...isolation,
        says: 'aud is the name of the ApiResource whose scopes were asked for.',
        fix: 'Name the ApiResource with this server’s URI.',
      },
    },
    'audience-breadth': {
      several: {
        ...isolation,
        says: 'Without resource one token is for every API whose scopes were asked for.',
        fix: 'Have the client send resource, one value in each token request.',
      },
    },
    scope: {
      malformed: {
        ...options,
        says: 'Scopes are written as a list unless an option says otherwise.',
        fix: 'Set EmitScopesAsSpaceDelimitedStringInJwt to true, or have the server read lists.',
      },
    },
    'audience-presence': {
      missing: {
        ...quote('https://docs.duendesoftware.com/identityserver/fundamentals/resources/api-resources', '2026-11-26'),
        says: 'aud comes from ApiResource. Scopes that belong to none add no audience.',
        fix: 'Make an ApiResource named with this server’s URI and give it the scopes. Where it has RequireResourceIndicator, the client has to send resource as well.',
      },
    },
  },
}

const shape = { typ: ['at+jwt'], client: 'client_id', kinds: 'typ is at+jwt.' } as const
export const duendeFacts = (): ProductFacts => ({
  shapes: {
    list: {
      ...shape,
      tokenId: 'not known',
      scope: { claim: 'scope', form: 'words or list' },
      aud: 'All API resources that the scopes belong to, as a list.',
    },
    words: {
      ...shape,
      tokenId: 'not known',
      scope: { claim: 'scope', form: 'words' },
      aud: 'All API resources that the scopes belong to; one, if the client sent resource.',
    },
  },
  resource: {
    ...isolation,
    honours: 'yes',
    says: 'Resource isolation, from version 5 on, in the Enterprise Edition: with resource the token is for that API alone.',
  },
  audience: {
    ...isolation,
    steps: [
      'Name the ApiResource with the server’s URI.',
      'Give it the scopes that clients ask for.',
      'The client sends resource with that URI.',
    ],
    cannot: 'Without resource all requested scopes and audiences are merged into one token.',
  },
  fails: [
    { ...isolation, says: 'One token for many APIs: each of them could use it at the others.' },
    {
      ...quote('https://github.com/DuendeArchive/Support/issues/507', '2026-11-27'),
      says: 'With RequireResourceIndicator there is no aud for that API until the client sends resource.',
    },
    { ...list, says: 'A gateway read no scope from the list and answered 403 insufficient_scope.' },
  ],
})
