import type { Samples } from '@/lib/issuers/sample'

const claims = {
  scope: '{scope}',
  client_id: 'agent-3',
  iss: 'https://pf.example.com',
  iat: '{iat}',
  sub: 'user-042',
  aud: '{resource}',
  exp: '{exp}',
}
const otherManager = {
  title: 'PingFederate: the audience of another manager',
  story:
    'The request named no resource, so another access token manager was chosen. Its Audience Claim Value is not this server.',
  claims: { aud: 'https://default.example.com' },
  decidedBy: 'audience',
  reason: 'mismatch',
} as const

export const pingfederateSamples: Samples = {
  typed: {
    alg: 'RS256',
    header: { 'pi.atm': '8dzf', typ: 'at+jwt' },
    claims,
    failures: [{ id: 'other-manager', ...otherManager }],
  },
  untyped: {
    alg: 'RS256',
    header: { 'pi.atm': '2' },
    claims,
    failures: [{ id: 'other-manager-untyped', ...otherManager }],
  },
}
