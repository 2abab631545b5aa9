import type { Samples } from '@/lib/issuers/sample'

const claims = {
  iss: 'https://login.example.com',
  nbf: '{iat}',
  exp: '{exp}',
  aud: '{resource}',
  client_id: 'backoffice',
  sub: '182jmm199',
}

export const duendeSamples: Samples = {
  list: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: { ...claims, auth_time: '{iat}', idp: 'local', amr: ['pwd'], scope: ['openid', '{scope}'] },
    // Where a call needs no scope, the form of what is granted is nobody's business.
    requires: [],
    failures: [
      {
        id: 'scope-list',
        title: 'Duende: scope is a list',
        story:
          'Two scopes or more are written as a list, unless an option says otherwise. A server that expects words finds none.',
        requires: ['{scope}'],
        decidedBy: 'scope',
        reason: 'malformed',
      },
      {
        id: 'merged',
        title: 'Duende: every API of the scopes',
        story:
          'The client sent no resource, so the audiences of all requested scopes were merged into one token. This server is not among them.',
        claims: { aud: ['orders', 'invoicing'] },
        decidedBy: 'audience',
        reason: 'several',
        warns: ['audience-breadth'],
      },
    ],
  },
  words: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: { ...claims, scope: 'openid {scope}' },
    failures: [],
  },
}
