import { k1, needs, plain, type Reports, times } from './report.fixture'
import { minted, now, resource, signers } from './visit.fixture'

const adfs = {
  iss: 'http://fs.example.com/adfs/services/trust',
  aud: resource,
  sub: 'u',
  appid: 'c',
  apptype: 'Public',
  authmethod: 'x',
  scp: 'mcp',
  ...times,
}
const actions = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: resource,
  sub: 'repo:o/r:ref:refs/heads/main',
  repository: 'o/r',
  repository_owner: 'o',
  job_workflow_ref: 'o/r/.github/workflows/w.yml',
  jti: 'j',
  ...times,
}
const stytch = {
  iss: 'stytch.com/project-live-1',
  aud: ['project-live-1'],
  sub: 'user-live-1',
  nbf: now - 60,
  ...times,
}
const other = [signers.otherRsa.jwk({ kid: 'x' })]

/** What real tenants of products issue beside the token that is meant: by the products’ documentation and code. */
export const variantsReports: Reports = {
  'Stytch: fetched at its own address, and the project’s domain is trusted': {
    visit: {
      paste: minted(plain, { ...stytch, client_id: 'connected-app-live-1', jti: 'j', scope: 'mcp' }),
      keys: k1,
      issuer: 'https://acme.customers.stytch.com',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /what Stytch calls a project/,
    fix: /fetch its token at https:\/\/acme\.customers\.stytch\.com/,
    not: /FusionAuth/,
  },
  'AD FS: its name with https': {
    visit: { paste: minted(plain, adfs), keys: k1, issuer: 'https://fs.example.com/adfs/services/trust' },
    decided: /^issuer-trust\/unknown$/,
    says: /AD FS writes that name with http/,
    fix: /letter by letter: http:/,
    not: /KC_HOSTNAME|public address/,
  },
  'AD FS: another one': {
    visit: { paste: minted(plain, adfs), keys: other, issuer: 'http://fs.example.org/adfs/services/trust' },
    decided: /^issuer-trust\/unknown$/,
    says: /Both issuers are of AD FS, and they are not one/,
    fix: /sign in at http:\/\/fs\.example\.org/,
    not: /access_token_issuer/,
  },
  'Supabase: of supabase start at a server of the hosted project': {
    visit: {
      paste: minted(plain, {
        iss: 'http://127.0.0.1:54321/auth/v1',
        aud: 'authenticated',
        sub: 'u',
        role: 'authenticated',
        aal: 'aal1',
        client_id: 'c',
        session_id: 's',
        ...times,
      }),
      keys: other,
      issuer: 'https://abcd.supabase.co/auth/v1',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /as supabase start runs it.*two authorization servers/,
    fix: /sign in at https:\/\/abcd\.supabase\.co/,
    not: /KC_HOSTNAME/,
  },
  'GitHub Actions: a scope is asked for': {
    visit: { paste: minted(plain, actions), keys: k1, policy: needs('mcp') },
    decided: /^scope\/missing$/,
    status: 403,
    says: /There is no scope in it/,
    fix: /compare sub or repository/,
    not: /scopes_supported/,
  },
  'Kinde: for its management API': {
    visit: {
      paste: minted(plain, {
        iss: 'https://acme.kinde.com',
        aud: ['https://acme.kinde.com/api'],
        azp: 'm',
        jti: 'j',
        gty: ['client_credentials'],
        scp: ['read:users'],
        ...times,
      }),
      keys: k1,
    },
    decided: /^audience\/mismatch$/,
    says: /own host: an API of its own/,
    fix: /audience=<that URI>/,
    not: /resource=/,
  },
  'Cognito: its hosted login is trusted': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        {
          iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A',
          aud: resource,
          sub: 'u',
          client_id: 'c',
          token_use: 'access',
          jti: 'j',
          ...times,
        },
      ),
      keys: k1,
      issuer: 'https://acme.auth.eu-west-1.amazoncognito.com',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /writes one name into its tokens/,
    fix: /by the name its tokens carry/,
    not: /send clients to the other name/,
  },
}
