import type { Samples } from '@/lib/issuers/sample'

export const databricksSamples: Samples = {
  workspace: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: {
      client_id: 'databricks-cli',
      scope: 'offline_access all-apis',
      iss: 'https://adb-1234567890123456.7.azuredatabricks.net/oidc',
      aud: '1234567890123456',
      sub: 'alice@example.com',
      iat: '{iat}',
      exp: '{exp}',
      jti: '469fa7b0-c0c2-4fe8-85a8-000000000005',
    },
    nowhere: true,
    requires: [],
    failures: [
      {
        id: 'workspace',
        title: 'Databricks: a token for the workspace',
        story:
          'The client signed in at Databricks and sends that token to a server of its own. aud is the number of the workspace.',
        claims: { aud: '6543210987654321' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
