import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const folder = 'https://github.com/pocket-id/pocket-id/blob'
const provider = read(`${folder}/015121e/backend/internal/oidc/provider.go`, '2026-11-27')
const identity = read(`${folder}/38de0fe/backend/internal/oidc/access_token_scope.go`, '2026-11-27')
const resolved = read(`${folder}/09d196f/backend/internal/oidc/api_resource.go`, '2026-11-27')
const guide = read('https://pocket-id.org/docs/guides/apis', '2026-11-27')
const reported = quote('https://github.com/pocket-id/pocket-id/issues/1640', '2026-11-27')

const withoutResource = {
  ...resolved,
  says: 'Without resource Pocket ID writes the client’s id into aud, and grants the scopes of a sign-in alone.',
  fix: 'Add this server’s URI as the resource of an API in Pocket ID, allow it to the client under API access, and have the client send resource.',
} as const

export const pocketId: Product = {
  id: 'pocket-id',
  name: 'Pocket ID',
  // Scopes in scope and in scp are what others write as well, and nothing in its tokens has its name.
  marks: 'not known',
  idToken: 'not known',
  ownAudiences: ['{iss}'],
  profiles: [
    {
      id: 'api',
      name: 'Pocket ID',
      about:
        'aud is the API that the client asked for with resource, and Pocket ID itself beside it if a scope is openid or the like.',
      when: [],
      shape: { ...reported, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'jti'], scopeClaims: ['scope'] },
      claims: ['aud', 'iss', 'sub', 'scope', 'scp', 'jti', 'exp', 'iat'],
    },
  ],
  words: {
    audience: { mismatch: withoutResource, several: withoutResource },
    'audience-breadth': {
      several: {
        ...identity,
        says: 'The issuer beside this server’s URI is Pocket ID itself, for its userinfo: a scope is openid, profile, email or groups.',
        fix: 'Expect it: list the issuer as an audience that may stand beside the server’s own.',
      },
    },
    'required-claims': {
      missing: {
        ...reported,
        says: 'No claim named the client where a resource was asked for (2026-08-01).',
        fix: 'Do not require client_id of this issuer.',
      },
    },
  },
}

export const pocketIdFacts = (): ProductFacts => ({
  shapes: {
    api: {
      typ: 'not known',
      client: null,
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The resource that was asked for, and the issuer if an identity scope was granted. Without resource the client’s id.',
      kinds: 'not known',
    },
  },
  resource: {
    ...guide,
    honours: 'yes',
    says: 'For APIs that are added in its settings and allowed to the client. An unknown one is refused.',
  },
  audience: {
    ...guide,
    steps: [
      'Add an API in the settings, with the server’s URI as its resource, and permissions.',
      'Allow it to the client under API access: on behalf of a user, or for the client itself.',
      'Have the client send resource, and the permissions as scopes.',
    ],
    cannot: 'Change the resource of an API later.',
  },
  fails: [
    {
      ...reported,
      says: 'Two clients of one user at one server could not be told apart: no claim named them. The request to add client_id or azp is closed.',
    },
    { ...provider, says: 'Scopes stand twice, in scope as words and in scp as a list.' },
  ],
})
