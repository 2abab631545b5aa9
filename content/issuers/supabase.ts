import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const fields = quote('https://supabase.com/docs/guides/auth/jwt-fields', '2026-11-26')
const security = quote(
  'https://contextqmd.com/libraries/supabase/versions/1.26.04/pages/apps/docs/content/guides/auth/oauth-server/token-security',
  '2026-11-26',
)
const issue = quote('https://github.com/supabase/auth/issues/2610')
const pull = quote('https://github.com/supabase/auth/pull/2526', '2026-11-26')
const hook = quote('https://github.com/guillermoscript/lms-front/pull/379', '2026-11-26')
const fastmcp = read('https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/supabase.py')

export const supabase: Product = {
  id: 'supabase',
  name: 'Supabase',
  marks: {
    ...fields,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.supabase.co/auth/v1', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/auth/v1', speaks: 'weak' },
      { in: 'claims', member: 'aal', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'is_anonymous', is: 'there', speaks: 'typical' },
      { in: 'claims', member: 'session_id', is: 'text', speaks: 'weak' },
      { in: 'claims', member: 'role', is: 'text', speaks: 'weak' },
      { in: 'claims', member: 'aud', value: 'authenticated', speaks: 'typical' },
    ],
  },
  jwtAlways: fields,
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'Supabase',
      about:
        'aud is authenticated for everybody unless a hook sets it. client_id tells an OAuth client’s token from the app’s own.',
      when: [],
      shape: { ...security, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id'], scopeClaims: ['scope'] },
      claims: [
        'iss',
        'sub',
        'aud',
        'exp',
        'iat',
        'email',
        'phone',
        'role',
        'aal',
        'amr',
        'session_id',
        'is_anonymous',
        'client_id',
      ],
    },
  ],
  words: {
    algorithm: {
      symmetric: {
        ...quote('https://supabase.com/docs/guides/auth/signing-keys', '2026-11-27'),
        says: 'A project signs with its legacy JWT secret until it has been moved to signing keys.',
        fix: 'At Supabase move the project from its legacy JWT secret to signing keys, and sign in again.',
      },
    },
    audience: {
      mismatch: {
        ...issue,
        says: 'authenticated stands in every signed-in user’s token, whatever resource was asked for; resource is ignored.',
        fix: 'Set aud in a custom access token hook for tokens that have a client_id. To take authenticated as a name of this server means to take every token of the project.',
      },
    },
    'audience-breadth': {
      generic: {
        ...issue,
        says: 'authenticated is the audience of every token of the project.',
        fix: 'Set aud in a custom access token hook.',
      },
      several: {
        ...hook,
        says: 'authenticated beside the server’s URI is for Supabase’s own API.',
        fix: 'Expect it: list authenticated as an audience that may stand beside the server’s own.',
      },
    },
    'required-claims': {
      missing: {
        ...fields,
        says: 'jti is optional at Supabase, and client_id is only in tokens that an OAuth client got.',
        fix: 'Do not require jti. A token without client_id is the app’s own session: have the client sign in through the OAuth server.',
      },
    },
    scope: {
      missing: {
        ...security,
        never: true,
        says: 'Access tokens carry no scopes. Scopes govern ID tokens and userinfo only.',
        fix: 'Ask for no scope here. Decide by client_id and by row level security.',
      },
    },
  },
}

export const supabaseFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: 'client_id',
      tokenId: null,
      scope: null,
      aud: 'authenticated, whatever was asked for.',
      kinds: 'client_id is in OAuth clients’ tokens only. Scopes govern what ID tokens and userinfo show, not the API.',
    },
  },
  resource: {
    ...pull,
    honours: 'no',
    says: 'The parameter is accepted and kept through the flow, and never reaches the token. The pull request that would have written it into aud was closed; the issue is open.',
  },
  audience: {
    ...hook,
    steps: [
      'Write a custom access token hook that adds the server’s URI to aud for tokens with a client_id.',
      'Leave authenticated in the list: Supabase’s own API reads it.',
      'Have the server compare the URI, and expect authenticated beside it.',
    ],
    cannot: 'Choose by resource: the hook decides, not the client.',
  },
  fails: [
    { ...issue, says: 'aud is authenticated for every server and every client of the project.' },
    {
      ...fastmcp,
      says: 'FastMCP warns at start: SupabaseProvider cannot validate token audience for the specific resource.',
    },
    {
      ...quote('https://github.com/mcp-use/mcp-use/pull/2001', '2026-11-26'),
      says: 'An SDK began to require the MCP URL in aud, and all Supabase users got 401.',
    },
  ],
})
