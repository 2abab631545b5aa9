import type { ProductFacts } from '@/lib/issuers/facts'
import { signIn, signInFacts } from '@/lib/issuers/sign-in'
import { quote, read } from '@/lib/issuers/source'

const code = read('https://github.com/dexidp/dex/blob/004c57d/server/oauth2.go', '2026-11-27')
const clients = read('https://dexidp.io/docs/configuration/custom-scopes-claims-clients/', '2026-11-27')
const pull = quote('https://github.com/dexidp/dex/pull/4842', '2026-11-27')
const example = read('https://dexidp.io/docs/configuration/tokens/', '2026-11-27')

export const dex = signIn({
  id: 'dex',
  name: 'Dex',
  source: code,
  marks: [
    { in: 'claims', member: 'federated_claims', is: 'there', speaks: 'own' },
    // The second is Argo CD’s.
    { in: 'claims', member: 'iss', like: 'https://*/dex', speaks: 'own' },
    { in: 'claims', member: 'iss', like: 'https://*/api/dex', speaks: 'own' },
    { in: 'claims', member: 'iss', like: 'http://*/dex', speaks: 'own' },
  ],
  says: 'Dex makes its access token as it makes an ID token: at_hash and nonce stand in both, and aud names clients.',
})

export const dexFacts = (): ProductFacts => ({
  ...signInFacts({ name: 'Dex', source: code }),
  resource: {
    ...pull,
    honours: 'no',
    says: 'The audience is made of the client and its scopes. A pull request that reads resource is open (2026-06-19).',
  },
  audience: {
    ...clients,
    steps: [
      'Register the server as a client of Dex, with the calling client among its trustedPeers.',
      'Have the client ask for the scope audience:server:client_id:<the server’s client id>: that id is in aud then.',
      'The token is an ID token all the same. Where the server must tell the two apart, put an authorization server in front, at which users sign in with Dex.',
    ],
    cannot: 'Hold an address: aud names clients. Nor tell an access token from an ID token.',
  },
  fails: [
    { ...code, says: 'A server that refuses ID tokens by at_hash or nonce refuses each access token of Dex.' },
    {
      ...example,
      says: 'There is no typ, no client_id, no jti and no scope. sub is the user and the connector, encoded together.',
    },
  ],
})
