import { type Reports, secret, times } from './report.fixture'
import { minted, signers, withSecret } from './visit.fixture'

const supabaseUser = {
  iss: 'https://proj.supabase.co/auth/v1',
  sub: 'u',
  aud: 'authenticated',
  ...times,
  role: 'authenticated',
  aal: 'aal1',
  session_id: 's',
  is_anonymous: false,
}
const supabase = {
  visit: {
    paste: minted(
      { alg: 'ES256', kid: 'sb', typ: 'JWT' },
      { ...supabaseUser, iss: 'https://proj.supabase.example.com/auth/v1', client_id: 'c' },
      signers.ec,
    ),
    keys: [signers.ec.jwk({ kid: 'sb' })],
  },
  recognised: /^Supabase/,
} as const

/** Supabase. */
export const supabaseReports: Reports = {
  'Supabase: the audience of everybody, before the one click': {
    ...supabase,
    visit: { ...supabase.visit, profile: 'none' },
    decided: /^type\/other$/,
    says: /aud is authenticated for everybody/,
    fix: /profile Supabase/,
  },
  'Supabase: the audience of everybody': {
    ...supabase,
    decided: /^audience\/mismatch$/,
    says: /authenticated stands in every signed-in user’s token.*resource is ignored/,
    fix: /custom access token hook.*take every token of the project/,
    not: /asks for it with resource/,
  },
  'Supabase: at a server set up for Keycloak': {
    ...supabase,
    visit: { ...supabase.visit, profile: 'keycloak/default', policy: { requiredClaims: ['iss', 'exp', 'sub', 'iat'] } },
    decided: /^audience\/mismatch$/,
    says: /every signed-in user/,
    fix: /custom access token hook/,
    not: /mapper/,
  },
  'Supabase: a token of the legacy secret at a server of signing keys': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT', kid: 'old' },
        { ...supabaseUser, client_id: undefined },
        withSecret(secret),
      ),
      keys: [signers.ec.jwk({ kid: 'sb' })],
    },
    recognised: /^Supabase/,
    decided: /^algorithm\/symmetric$/,
    says: /signs with a shared secret still/,
    fix: /legacy JWT secret to signing keys/,
  },
  'Supabase: a token of the signing keys at a server of the legacy secret': {
    visit: {
      paste: minted({ alg: 'ES256', typ: 'JWT', kid: 'sb' }, supabaseUser, signers.ec),
      keys: null,
      secret,
      policy: { algorithms: ['HS256'] },
    },
    recognised: /^Supabase/,
    decided: /^algorithm\/not-allowed$/,
    says: /signed with a key pair, the key sb; this server is set up for a shared secret/,
    fix: /its jwks_uri/,
  },
  'a service_role key in place of a token': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { iss: 'supabase', ref: 'r', role: 'service_role', ...times },
        withSecret(secret),
      ),
      keys: null,
    },
    decided: /^algorithm\/symmetric$/,
    says: /the service_role key of a Supabase project/,
    fix: /access_token of the session.*replace it/,
  },
}
