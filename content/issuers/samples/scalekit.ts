import type { Samples } from '@/lib/issuers/sample'

export const scalekitSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      aud: ['{resource}', 'res_987654321098765432'],
      client_id: 'skc_987654321098765432',
      exp: '{exp}',
      iat: '{iat}',
      iss: 'https://yoursaas.scalekit.com',
      jti: 'tkn_987654321098765432',
      nbf: '{iat}',
      oid: 'org_69615647365005430',
      sub: 'usr_987654321098765432',
    },
    companions: ['res_987654321098765432'],
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'Scalekit: a token of a plain sign-in',
        story: 'The client signed in without naming an MCP server, and so aud is the client itself.',
        claims: { aud: ['skc_987654321098765432'], sid: 'ses_987654321098765432' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
