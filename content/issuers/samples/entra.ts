import type { Samples } from '@/lib/issuers/sample'

const tenant = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb'
const api = 'cccccccc-4444-5555-6666-dddddddddddd'
const client = 'eeeeeeee-7777-8888-9999-ffffffffffff'
const graphFailure = {
  id: 'graph',
  title: 'Entra: a token for Microsoft Graph',
  story:
    'The client asked for a scope of Graph, not of this API. Only Graph can verify such a token, and it names Graph.',
  claims: { aud: 'https://graph.microsoft.com', scp: 'User.Read' },
  decidedBy: 'audience',
  reason: 'mismatch',
} as const

export const entraSamples: Samples = {
  v2: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      aud: api,
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      iat: '{iat}',
      nbf: '{iat}',
      exp: '{exp}',
      aio: 'AVQAq/8TAAAAexample',
      azp: client,
      azpacr: '0',
      oid: '11111111-2222-3333-4444-555555555555',
      scp: '{scope}',
      sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
      tid: tenant,
      uti: 'aexampleUtiAAAAAAAAAAA',
      ver: '2.0',
    },
    names: [api],
    failures: [
      {
        id: 'guid',
        title: 'Entra v2.0: a number the server does not know',
        story:
          'aud is the client ID of the API whatever the client asked for. A server that expects only its URL refuses its own tokens.',
        names: [],
        decidedBy: 'audience',
        reason: 'mismatch',
      },
      graphFailure,
      {
        id: 'app-only',
        title: 'Entra v2.0: an application’s token has no scp',
        story: 'With client credentials the permissions stand in roles. A server that reads scp finds no scope.',
        claims: { roles: ['{scope}'] },
        without: ['scp'],
        decidedBy: 'scope',
        reason: 'missing',
      },
    ],
  },
  v1: {
    alg: 'RS256',
    header: { typ: 'JWT', x5t: 'demoThumbprint' },
    claims: {
      aud: '{resource}',
      iss: `https://sts.windows.net/${tenant}/`,
      iat: '{iat}',
      nbf: '{iat}',
      exp: '{exp}',
      acr: '1',
      appid: client,
      appidacr: '0',
      oid: '11111111-2222-3333-4444-555555555555',
      scp: '{scope}',
      sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
      tid: tenant,
      uti: 'aexampleUtiAAAAAAAAAAA',
      ver: '1.0',
    },
    failures: [
      {
        id: 'api-uri',
        title: 'Entra v1.0: another Application ID URI',
        story:
          'The API’s Application ID URI is api:// and a number, not the server’s URL, and a v1.0 token carries what was asked for.',
        claims: { aud: `api://${api}` },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
      { ...graphFailure, id: 'graph-v1' },
    ],
  },
}
