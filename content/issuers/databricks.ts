import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const token = quote(
  'https://github.com/copdips/copdips.github.io/blob/cd81845/docs/posts/2024/2024-11-22-databricks-connect.md',
  '2026-11-27',
)
const issuers = quote('https://github.com/databricks/databricks-sdk-go/tree/main/credentials/u2m', '2026-11-27')
const personal = read(
  'https://github.com/gitleaks/gitleaks/blob/07562da/cmd/generate/config/rules/databricks.go',
  '2026-11-27',
)
const fix =
  'Put an authorization server of your own in front, whose access tokens name this server. A server that calls Databricks for the user gets a token of its own for that.'
const platform = {
  ...token,
  says: 'It is a token for Databricks’ own APIs: aud is the number of the workspace, and names no server of yours.',
  fix,
} as const

export const databricks: Product = {
  id: 'databricks',
  name: 'Databricks',
  marks: {
    ...issuers,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.databricks.com/oidc', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.databricks.com/oidc/accounts/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.azuredatabricks.net/oidc', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.azuredatabricks.net/oidc/accounts/*', speaks: 'own' },
    ],
  },
  prefixes: { ...personal, any: ['dapi'] },
  idToken: 'not known',
  platform,
  profiles: [
    {
      id: 'workspace',
      name: 'Databricks',
      about: 'A token of RFC 9068 for the APIs of a workspace, by whose number it calls them.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['client_id', 'scope', 'iss', 'aud', 'sub', 'iat', 'exp', 'jti'],
    },
  ],
  words: {
    'issuer-trust': { unknown: platform },
    format: {
      opaque: { ...personal, says: 'This is a personal access token of Databricks (dapi…), for its own APIs.', fix },
    },
    audience: { mismatch: platform, several: platform },
  },
}

export const databricksFacts = (): ProductFacts => ({
  shapes: {
    workspace: {
      typ: ['at+jwt'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The number of the workspace.',
      kinds: 'typ is at+jwt.',
    },
  },
  resource: { ...issuers, honours: 'not known', says: 'Nothing was found that says so.' },
  audience: {
    ...token,
    steps: [
      'It cannot be done. Put an authorization server of your own in front, which issues tokens for your server.',
    ],
    cannot: 'Name a server of yours.',
  },
  fails: [{ ...token, says: 'What databricks auth token prints is good for every API of the workspace (all-apis).' }],
})
