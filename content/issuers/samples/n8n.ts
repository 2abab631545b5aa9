import type { Samples } from '@/lib/issuers/sample'

const own = 'https://n8n.example.com/mcp-server/http'

export const n8nSamples: Samples = {
  default: {
    alg: 'ES256',
    header: { typ: 'at+jwt' },
    claims: {
      iss: 'https://n8n.example.com',
      sub: '0aa3f394-4258-4544-8488-000000000006',
      aud: own,
      client_id: 'client-1',
      jti: '68528803-0884-4ceb-a219-000000000007',
      iat: '{iat}',
      exp: '{exp}',
      scope: '{scope}',
      meta: { isOAuth: true },
    },
    names: [own],
    failures: [
      {
        id: 'own-server',
        title: 'n8n: its own MCP server',
        story: 'The client sent no resource, so the token is for the MCP server of the n8n instance, not for this one.',
        names: [],
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
