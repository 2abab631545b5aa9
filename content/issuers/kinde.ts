import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const token = read('https://docs.kinde.com/build/tokens/about-access-tokens/', '2026-11-27')
const idToken = read('https://docs.kinde.com/build/tokens/about-id-tokens/', '2026-11-27')
const machine = quote(
  'https://docs.kinde.com/machine-to-machine-applications/about-m2m/token-structure-and-claims-for-m2m-applications',
  '2026-11-27',
)
const apis = read('https://docs.kinde.com/developer-tools/your-apis/register-manage-apis/', '2026-11-27')
const verifying = read('https://docs.kinde.com/build/tokens/verifying-json-web-tokens/', '2026-11-27')

const register = {
  ...apis,
  fix: 'Register this server’s URI as the audience of an API in Kinde, authorize the client’s application for that API, and have the client ask with audience=<that URI>.',
} as const

export const kinde: Product = {
  id: 'kinde',
  name: 'Kinde',
  marks: {
    ...token,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.kinde.com', speaks: 'own' },
      { in: 'claims', member: 'org_code', like: 'org_*', speaks: 'typical' },
      { in: 'claims', member: 'org_codes', is: 'list', speaks: 'typical' },
      { in: 'claims', member: 'sub', like: 'kp_*', speaks: 'typical' },
      { in: 'claims', member: 'scp', is: 'list', speaks: 'weak' },
    ],
  },
  jwtAlways: token,
  idToken: { ...idToken, any: [[{ in: 'claims', member: 'org_codes', is: 'there' }]] },
  profiles: [
    {
      id: 'user',
      name: 'Kinde',
      about: 'The client stands in azp and scopes in scp, a list. aud is a list: the APIs that were asked for.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp', 'jti'], scopeClaims: ['scp'] },
      claims: ['aud', 'azp', 'exp', 'iat', 'feature_flags', 'iss', 'jti', 'org_code', 'permissions', 'scp', 'sub'],
    },
    {
      id: 'm2m',
      name: 'Kinde, M2M application',
      about: 'Of a machine: there is no sub. Scopes stand in scope and in scp.',
      when: [{ in: 'claims', member: 'sub', is: 'absent' }],
      shape: { ...machine, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'iat', 'azp', 'jti'], scopeClaims: ['scp'] },
      claims: ['aud', 'azp', 'exp', 'iat', 'gty', 'iss', 'jti', 'scope', 'scp', 'v'],
    },
  ],
  words: {
    'issuer-trust': {
      unknown: {
        ...verifying,
        says: 'Each environment of Kinde has an issuer of its own.',
        fix: 'Trust the issuer of the environment that clients sign in at: https://<subdomain>.kinde.com.',
      },
    },
    'required-claims': {
      missing: {
        ...machine,
        says: 'The client stands in azp, and the token of an M2M application has no sub.',
        fix: 'Require azp in place of client_id, and no sub of machines.',
      },
    },
    'audience-type': {
      empty: {
        ...register,
        says: 'Kinde names an API only if the client asks for it with the parameter audience, and its application is authorized for it.',
      },
    },
    audience: {
      mismatch: {
        ...register,
        says: 'aud holds the audience of the API that the client asked for, as it is registered in Kinde: often a short code.',
      },
    },
    scope: {
      missing: {
        ...token,
        says: 'Scopes stand in scp, as a list.',
        fix: 'Have the server read scp.',
        of: 'scp',
      },
    },
  },
}

export const kindeFacts = (): ProductFacts => ({
  shapes: {
    user: {
      typ: 'not known',
      client: 'azp',
      tokenId: 'jti',
      scope: { claim: 'scp', form: 'list' },
      aud: 'A list of the audiences that were asked for, empty if none was.',
      kinds:
        'An ID token has org_codes, a list, and at_hash, and its aud is the address of the environment. An access token has scp.',
    },
    m2m: {
      typ: 'not known',
      client: 'azp',
      tokenId: 'jti',
      scope: { claim: 'scp', form: 'list' },
      aud: 'A list with the audience that was asked for.',
      kinds: 'gty lists client_credentials, and there is no sub.',
    },
  },
  resource: {
    ...apis,
    honours: 'not known',
    says: 'The documentation that was read names a parameter audience, and nothing of resource.',
  },
  audience: {
    ...apis,
    steps: [
      'Add an API in the settings, with the server’s URI as its Audience.',
      'Authorize the client’s application for that API.',
      'Have the client send audience, with that URI.',
    ],
    cannot: 'Change the audience of an API once it is saved.',
  },
  fails: [
    {
      ...read('https://docs.kinde.com/developer-tools/sdks/backend/nodejs-sdk/', '2026-11-27'),
      says: 'aud is an empty list where no audience was asked for, as in the example of an SDK’s documentation.',
    },
    {
      ...quote('https://www.answeroverflow.com/m/1391254670369886229', '2026-11-27'),
      says: 'Somebody who built an MCP server found no registration_endpoint in its metadata (2025): clients that register themselves could not.',
    },
  ],
})
