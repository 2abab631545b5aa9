import { byCompany } from './application.fixture'
import { bySecret, issuer, now, secretText, type Fits } from './setup.fixture'

const origin = 'https://app.example.com'

/** What products issue to their own apps, for their own APIs. */
export const productTokenFits: Fits = {
  'product-token': [
    [
      'Bluesky',
      {
        header: { alg: 'ES256K' },
        claims: { iss: 'https://bsky.social', aud: 'did:web:pds.example.com', scope: 'atproto transition:generic' },
      },
      /an access token of the AT Protocol/,
    ],
    [
      'LiveKit',
      { ...byCompany, exactly: { iss: 'APIabc', sub: 'u', exp: now + 300, video: { roomJoin: true } } },
      /a token for LiveKit/,
    ],
    [
      'App Store Connect',
      {
        header: { typ: 'JWT' },
        exactly: { iss: '57246542-96fe', aud: 'appstoreconnect-v1', iat: now, exp: now + 300 },
      },
      /a token for Apple’s App Store Connect/,
    ],
    [
      'a session token of Shopify',
      {
        header: { alg: 'HS256', typ: 'JWT' },
        claims: { iss: 'https://acme.myshopify.com/admin', dest: 'https://acme.myshopify.com' },
        sign: bySecret(secretText),
      },
      /a session token of Shopify/,
    ],
    ['a key-pair token for Snowflake', { claims: { iss: 'ACME.ALICE.SHA256:abc=' } }, /for Snowflake/],
    ['an access token of Zoom', { header: { alg: 'HS512' }, claims: { aud: 'https://oauth.zoom.us' } }, /of Zoom/],
    [
      'an API key of n8n',
      { header: { alg: 'HS256' }, claims: { iss: 'n8n', aud: 'mcp-server-api' } },
      /an API key of n8n.*own MCP server/,
    ],
    [
      'an API key of n8n for its API',
      { header: { alg: 'HS256' }, claims: { iss: 'n8n', aud: 'public-api' } },
      /own API/,
    ],
    [
      'n8n, before it had a key pair',
      { ...byCompany, claims: { iss: undefined, aud: 'mcp-server-api', meta: { isOAuth: true } } },
      /n8n has signed with a secret of its own.*it has no iss/,
    ],
    [
      'a session of Better Auth',
      { header: { typ: undefined }, claims: { iss: origin, aud: origin, emailVerified: true, createdAt: 'then' } },
      /a session of Better Auth/,
    ],
    [
      'a custom token of Firebase',
      {
        header: { typ: 'JWT' },
        claims: {
          iss: issuer,
          sub: issuer,
          aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
        },
      },
      /a custom token of Firebase/,
    ],
    [
      'the anon key of Supabase',
      { header: { alg: 'HS256' }, sign: bySecret(secretText), claims: { iss: 'supabase', role: 'anon' } },
      /the anon key of a Supabase project/,
    ],
    [
      'a session of WorkOS',
      { header: { typ: 'JWT' }, claims: { iss: 'https://api.workos.com', aud: undefined, sid: 'session_1' } },
      /a session token of WorkOS AuthKit/,
    ],
    [
      'a session of Supabase',
      {
        header: { typ: 'JWT' },
        claims: {
          iss: 'https://abcdefghijkl.supabase.co/auth/v1',
          aud: 'authenticated',
          role: 'authenticated',
          aal: 'aal1',
          session_id: 's',
          client_id: undefined,
        },
      },
      /a session of Supabase Auth/,
    ],
    [
      'a session of Descope',
      { header: { typ: 'JWT' }, claims: { iss: 'P2abc', aud: undefined, drn: 'DS' } },
      /a session token of Descope/,
    ],
  ],
}
