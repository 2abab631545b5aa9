import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const sdk = quote('https://docs.descope.com/mcp/python-sdk')
const resources = quote('https://docs.descope.com/identity-federation/resources')
const gateway = quote('https://github.com/agentgateway/website/pull/619', '2026-11-26')
const issuers = quote('https://github.com/PrefectHQ/fastmcp/issues/4908', '2026-11-26')
const fastmcp = read('https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/descope.py')

export const descope: Product = {
  id: 'descope',
  name: 'Descope',
  marks: {
    ...issuers,
    any: [
      { in: 'claims', member: 'iss', like: 'https://api.descope.com/v1/apps/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://api.descope.com/v1/apps/*/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://api.descope.com/v1/apps/agentic/*/*', speaks: 'own' },
      // Other regions: api.euc1.descope.com
      { in: 'claims', member: 'iss', like: 'https://api.*.descope.com/v1/apps/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://api.*.descope.com/v1/apps/*/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://api.*.descope.com/v1/apps/agentic/*/*', speaks: 'own' },
      { in: 'claims', member: 'drn', is: 'text', speaks: 'own' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'Descope',
      about: 'aud is the MCP Server URL if one is set on the resource, else the project’s id.',
      when: [],
      shape: { ...gateway, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat'],
        scopeClaims: ['scope'],
        sharedAudiences: ['P2*'],
      },
      claims: ['iss', 'sub', 'aud', 'iat', 'exp'],
    },
  ],
  audienceNames: [{ ...fastmcp, like: 'P2*', what: 'the project’s id' }],
  words: {
    audience: {
      mismatch: {
        ...resources,
        says: 'Where no MCP Server URL is set, aud is the project’s id.',
        fix: 'Set MCP Server URL on the resource to this server’s URI, exactly as clients use it.',
      },
    },
    'issuer-trust': {
      unknown: {
        ...issuers,
        says: 'A project (P2…) has several issuers: its own, one for each MCP server, and one for each tenant in cross-app access.',
        fix: 'If both name one project, trust the issuer that the token names. If not, have the client sign in at the project that this server is for.',
      },
    },
  },
}

export const descopeFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: 'not known',
      tokenId: 'not known',
      scope: 'not known',
      aud: 'The project’s id, unless the resource has an MCP Server URL.',
      kinds: 'not known',
    },
  },
  resource: {
    ...resources,
    honours: 'with a setting',
    says: 'An MCP server is a resource in the console; its MCP Server URL, if set, becomes aud.',
  },
  audience: {
    ...sdk,
    steps: ['Create the MCP server as a resource in the console.', 'Set its MCP Server URL to the server’s URI.'],
    cannot: 'not known',
  },
  fails: [
    {
      ...issuers,
      says: 'The console hands out an issuer for the MCP server, and tokens were minted with the project’s: issuer mismatch (2026-08-26).',
    },
    { ...fastmcp, says: 'The project’s id in aud does not tell its servers apart.' },
  ],
})
