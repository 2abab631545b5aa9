import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const token = quote(
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
  '2026-11-26',
)
const binding = quote(
  'https://docs.amazonaws.cn/en_us/cognito/latest/developerguide/cognito-document-history.html',
  '2026-11-26',
)
const payload = quote(
  'https://arda-cards.github.io/documentation/current-system/functional/system/security/jwt-payload/',
  '2026-11-26',
)
const tokens = quote(
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html',
  '2026-11-28',
)
const typ = quote(
  'https://www.repost.aws/es/questions/QUdDANuP-mSLaNNwpQevEsyQ/cognito-oauth-access-token-missing-typ-header-parameter',
  '2026-11-26',
)
const scopes = quote('https://docs.aws.amazon.com/goto/WebAPI/cognito-idp-2016-04-18/ResourceServerType', '2026-11-26')
const fastmcp = read('https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/aws.py')

const policy = {
  types: 'claims',
  requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti', 'token_use'],
  scopeClaims: ['scope'],
} as const

export const cognito: Product = {
  id: 'cognito',
  name: 'Amazon Cognito',
  marks: {
    ...payload,
    any: [
      { in: 'claims', member: 'iss', like: 'https://cognito-idp.*.amazonaws.com/*', speaks: 'own' },
      // FastMCP writes it too, signed with HS256, and others write access_token.
      ...['access', 'id'].map(
        (value) =>
          ({
            in: 'claims',
            member: 'token_use',
            value,
            speaks: 'own',
            beside: { in: 'header', member: 'alg', value: 'RS256' },
          }) as const,
      ),
      { in: 'claims', member: 'cognito:username', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'cognito:groups', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'username', is: 'text', speaks: 'weak' },
    ],
  },
  jwtAlways: tokens,
  idToken: { ...typ, any: [[{ in: 'claims', member: 'token_use', value: 'id' }]] },
  profiles: [
    {
      id: 'unbound',
      name: 'Amazon Cognito',
      about: 'No typ, and no aud unless a resource binding was asked for. Check client_id and token_use.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy,
      claims: ['sub', 'iss', 'client_id', 'token_use', 'scope', 'auth_time', 'exp', 'iat', 'jti', 'username'],
    },
    {
      id: 'bound',
      name: 'Amazon Cognito, with resource binding',
      about: 'No typ. The client asked for this resource, and so aud holds it. Check token_use as well.',
      when: [{ in: 'claims', member: 'aud', is: 'there' }],
      shape: { ...binding, form: 'JWT' },
      policy,
      claims: ['sub', 'iss', 'client_id', 'token_use', 'scope', 'auth_time', 'exp', 'iat', 'jti', 'username', 'aud'],
    },
  ],
  words: {
    format: {
      encrypted: {
        ...tokens,
        says: 'Cognito encrypts its refresh tokens, which only the user pool can read. Its access tokens are signed, with three parts.',
        fix: 'Have the client send access_token of the token response. A refresh token that was sent to a server has leaked: have it revoked.',
      },
    },
    'audience-presence': {
      missing: {
        ...binding,
        says: 'Cognito writes aud into an access token only if the client asked for a resource. Otherwise there is client_id and nothing that names the server.',
        fix: 'Register a resource server with this server’s URI and have the client send resource. A stop-gap is to compare client_id with the clients of this server, and token_use with access.',
      },
    },
    audience: {
      mismatch: {
        ...payload,
        says: 'aud is the resource that the client asked for. In an ID token it is the client’s id.',
        fix: 'Have the client ask with this server’s URI as resource, and send the access token it gets.',
      },
    },
    type: {
      missing: {
        ...typ,
        says: 'Cognito writes no typ. The claim token_use says what a token is.',
        fix: 'Leave the check of typ out and require token_use to be access.',
      },
    },
    'required-claims': {
      missing: {
        ...payload,
        says: 'An access token has client_id, jti and token_use. An ID token has aud in place of client_id.',
        fix: 'Send the access token.',
      },
    },
    'token-kind': {
      other: {
        ...typ,
        says: 'token_use is not access: this is the ID token of the same sign-in.',
        fix: 'The client sends access_token from the token response.',
      },
    },
    scope: {
      missing: {
        ...scopes,
        says: 'Custom scopes are written with the identifier of their resource server in front: identifier/scope.',
        fix: 'Have the server require it in that form, and the client ask for it so.',
      },
    },
  },
}

const shape = {
  typ: [null],
  client: 'client_id',
  tokenId: 'jti',
  scope: { claim: 'scope', form: 'words' },
  kinds: 'The claim token_use says it: access or id.',
} as const
export const cognitoFacts = (): ProductFacts => ({
  shapes: {
    unbound: {
      ...shape,
      aud: 'Left out, unless the client asked for a resource binding.',
    },
    bound: {
      ...shape,
      aud: 'The resource that the client asked for.',
    },
  },
  resource: {
    ...binding,
    honours: 'yes',
    says: 'User pools support RFC 8707 resource binding since 2025-10-24. (A table of 2026-07-24 at zuplo.com says no; the document history contradicts it.)',
  },
  audience: {
    ...binding,
    steps: [
      'Register a resource server in the user pool with the server’s URI as its identifier.',
      'The client sends resource with that URI.',
    ],
    cannot: 'not known',
  },
  fails: [
    { ...token, says: 'A token that no resource was asked for has no aud.' },
    {
      ...fastmcp,
      says: 'A server that compares the audience of an ID token with the client id takes ID tokens: aud is the client there.',
    },
  ],
})
