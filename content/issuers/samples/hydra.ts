import type { Samples } from '@/lib/issuers/sample'

const sub = '4e1b6a2c-9f0d-4c37-8b52-0d6f3a1e7c90'

export const hydraSamples: Samples = {
  jwt: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      aud: ['{resource}'],
      client_id: '8c1d9e2f-3b4a-4d5c-8e6f-7a8b9c0d1e2f',
      exp: '{exp}',
      ext: {},
      iat: '{iat}',
      iss: 'https://hydra.example.com',
      jti: '2f1e0d9c-8b7a-4655-9483-726150f4e3d2',
      nbf: '{iat}',
      scp: ['offline_access', '{scope}'],
      sub,
    },
    failures: [
      {
        id: 'empty-list',
        title: 'Hydra: aud is an empty list',
        story:
          'The client sent resource, which Hydra does not read. No audience was asked for, and aud is there but names nobody.',
        claims: { aud: [] },
        decidedBy: 'audience-type',
        reason: 'empty',
      },
    ],
  },
  opaque: {
    text: 'ory_at_JGhESDjKfHMQ8Wcy0cC3.hIQxGmX37ydn8WmKAnlD3U',
    answer: {
      active: true,
      scope: '{scope}',
      client_id: '8c1d9e2f-3b4a-4d5c-8e6f-7a8b9c0d1e2f',
      sub,
      exp: '{exp}',
      iat: '{iat}',
      nbf: '{iat}',
      aud: ['{resource}'],
      iss: 'https://hydra.example.com',
      token_type: 'Bearer',
      token_use: 'access_token',
    },
    failures: [
      {
        id: 'nobody-asked',
        title: 'Hydra: an opaque token that nobody asked about',
        story: 'Hydra’s tokens are opaque unless it is told otherwise. A server that reads JWTs finds nothing to read.',
        answer: null,
        decidedBy: 'format',
        reason: 'opaque',
      },
      {
        id: 'introspected-empty',
        title: 'Hydra: active, and for nobody',
        story:
          'Asked about the token, Hydra says that it is active. aud is empty: no audience was asked for and granted.',
        claims: { aud: [] },
        decidedBy: 'audience-type',
        reason: 'empty',
        warns: ['format', 'introspection'],
      },
    ],
  },
}
