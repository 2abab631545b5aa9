import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { read } from '@/lib/issuers/source'

const folder = 'https://github.com/n8n-io/n8n/blob'
const signed = read(
  `${folder}/896487f/packages/cli/src/modules/oauth-server/__tests__/oauth-access-token-signing.api.test.ts`,
  '2026-11-27',
)
const issued = read(`${folder}/060131b/packages/cli/src/modules/oauth-server/oauth-token.service.ts`, '2026-11-27')
const earlier = read(`${folder}/07a8516/packages/cli/src/modules/mcp/mcp-oauth-token.service.ts`, '2026-11-27')
export const n8n: Product = {
  id: 'n8n',
  name: 'n8n',
  marks: {
    ...issued,
    any: [
      { in: 'claims', member: 'aud', like: 'https://*/mcp-server/http', speaks: 'own' },
      { in: 'claims', member: 'aud', like: 'mcp-server-api', speaks: 'own' },
      { in: 'claims', member: 'iss', value: 'n8n', speaks: 'own' },
      { in: 'claims', member: 'meta', is: 'there', speaks: 'weak' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'n8n',
      about: 'A token of RFC 9068, signed with ES256 and verified with the published keys. A claim meta is added.',
      when: [{ in: 'header', member: 'typ', value: 'at+jwt' }],
      shape: { ...signed, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['iss', 'sub', 'aud', 'client_id', 'jti', 'iat', 'exp', 'scope', 'meta'],
    },
  ],
  audienceNames: [{ ...signed, like: 'https://*/mcp-server/http', what: 'the address of its own MCP server' }],
  words: {
    audience: {
      mismatch: {
        ...issued,
        says: 'n8n writes the resource that the client asked for, and without one its own MCP server.',
        fix: 'Have the client send resource as this server’s metadata names it. n8n issues tokens for servers of its own alone.',
      },
    },
  },
}

export const n8nFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['at+jwt'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The resource that the client asked for; without one the instance’s own MCP server.',
      kinds: 'typ is at+jwt. API keys are JWTs, too, and have n8n in iss.',
    },
  },
  resource: {
    ...issued,
    honours: 'yes',
    says: 'The resource of the request becomes aud. n8n issues tokens for its own MCP server and for triggers of its workflows.',
  },
  audience: {
    ...issued,
    steps: [
      'The client sends resource with the address of the MCP server or of the trigger, as its metadata names it.',
    ],
    cannot: 'Name a server that is not n8n’s own.',
  },
  fails: [
    {
      ...earlier,
      says: 'Earlier versions sign with a secret (HS256), write no iss, and mcp-server-api for every client: n8n alone can verify such a token.',
    },
  ],
})
