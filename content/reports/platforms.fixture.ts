import { atJwt, good, k1, needs, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, signers, withSecret } from './visit.fixture'

const byApp = withSecret('the secret of an app, of 32 octets')
const notMarked = /^type\/(?:other|missing)$/
const workload = {
  decided: notMarked,
  says: /which (?:workload|program) calls(?:, as at Cloud Run)?, not which user/,
  fix: /audience/,
}
const shopify = { dest: 'https://acme.myshopify.com', aud: 'f00d', sub: '42', nbf: now - 60, ...times, jti: 'j' }
const fusionauth = {
  aud: '3c219e58-ed0e-4b18-ad48-f4f92793ae32',
  ...times,
  sub: 'u',
  authenticationType: 'PASSWORD',
  applicationId: '3c219e58-ed0e-4b18-ad48-f4f92793ae32',
  roles: [],
  tid: 'd7d09513-a3f5-401c-9685-34ab6c552453',
}
const cognito = {
  sub: 'u',
  iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
  client_id: 'c',
  aud: rfc9068.aud,
  token_use: 'access',
  ...times,
  jti: 'j',
  username: 'u',
}

/** What services and platforms sign for themselves, for their apps or about programs. */
export const platformsReports: Reports = {
  'no iss at all': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { sub: 'u', aud: rfc9068.aud, client_id: 'c', jti: 'j', ...times, scope: 'tool:list', meta: { isOAuth: true } },
        byApp,
      ),
      issuer: 'https://n8n.example.com',
    },
    decided: /^algorithm\/symmetric$/,
    says: /has no iss.*signed with a secret of the issuer’s/,
    fix: /write iss.*No setting here makes up for it/,
    not: /at\+jwt|profile|Supabase/,
  },
  // The claims of a session as PropelAuth’s own libraries read them.
  'PropelAuth: a session': {
    visit: {
      paste: minted(plain, {
        sub: 'u',
        user_id: 'u',
        iss: 'https://8367878.propelauthtest.com',
        email: 'a@b.example',
        org_id_to_org_member_info: {},
        ...times,
      }),
      keys: k1,
    },
    recognised: /^PropelAuth$/,
    decided: /^type\/other$/,
    says: /a session.*names no audience/,
    fix: /MCP authentication.*introspection about each token/,
    settings: [],
  },
  'Shopify: a session token': {
    visit: {
      paste: minted({ alg: 'HS256', typ: 'JWT' }, { ...shopify, iss: `${shopify.dest}/admin`, sid: 's' }, byApp),
      keys: null,
      secret: 'the secret of an app, of 32 octets',
    },
    decided: /^algorithm\/symmetric$/,
    says: /a session token of Shopify/,
    fix: /sign in at that server’s authorization server/,
    not: /HS256 alone|Supabase/,
  },
  'Zoom: its own access token': {
    visit: {
      paste: minted({ alg: 'HS512', kid: 'k' }, { iss: 'zm:cid:abc', aud: 'https://oauth.zoom.us', ...times }, byApp),
      issuer: 'https://zoom.us',
    },
    decided: /^algorithm\/symmetric$/,
    says: /an access token of Zoom/,
    fix: /this server’s authorization server/,
    not: /Supabase|Auth0/,
  },
  'Snowflake: a key-pair token': {
    visit: { paste: minted(plain, { iss: 'ACME.ALICE.SHA256:q+w=', sub: 'ACME.ALICE', ...times }), keys: k1 },
    decided: notMarked,
    says: /key-pair token for Snowflake/,
    fix: /proves nothing here/,
  },
  'Teleport: behind its proxy': {
    visit: {
      paste: minted(
        { alg: 'RS256', typ: 'JWT' },
        {
          iss: 'acme.teleport',
          sub: 'alice',
          aud: ['http://127.0.0.1:9000'],
          username: 'alice',
          roles: [],
          traits: {},
          ...times,
        },
      ),
      keys: [signers.rsa.jwk({ kid: '' })],
    },
    decided: notMarked,
    says: /Teleport-Jwt-Assertion/,
    fix: /its proxy/,
    not: /at\+jwt/,
  },
  'AWS: GetWebIdentityToken': {
    ...workload,
    visit: {
      paste: minted(plain, {
        iss: 'https://abc123-def456.tokens.sts.global.api.aws',
        aud: rfc9068.aud,
        sub: 'arn:aws:iam::123456789012:role/Agent',
        jti: 'j',
        ...times,
      }),
      keys: k1,
    },
  },
  'Google: the identity token of a service account': {
    ...workload,
    visit: {
      paste: minted(plain, {
        iss: 'https://accounts.google.com',
        aud: 'https://mcp-abc-uc.a.run.app',
        azp: '1',
        email: 'agent@acme.iam.gserviceaccount.com',
        email_verified: true,
        sub: '1',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^Google/,
    not: /users sign in with Google/,
  },
  'Vercel: a deployment': {
    ...workload,
    visit: {
      paste: minted(plain, {
        iss: 'https://oidc.vercel.com/acme',
        aud: 'https://vercel.com/acme',
        sub: 'owner:acme',
        ...times,
      }),
      keys: k1,
    },
  },
  'FusionAuth: an issuer that was never set': {
    visit: { paste: minted(plain, { ...fusionauth, iss: 'acme.com' }), keys: k1, issuer: 'http://localhost:9011' },
    recognised: /^FusionAuth$/,
    decided: /^issuer-trust\/unknown$/,
    says: /acme\.com is a name and no address/,
    fix: /tenant’s Issuer/,
  },
  // FusionAuth/fusionauth-issues#832 (2020-08-26), FusionAuth/fusionauth-netcore-client#47 (2021-08-18)
  'FusionAuth: a token of the login API': {
    visit: {
      paste: minted(plain, {
        iss: 'https://auth.example.com',
        sub: 'u',
        authenticationType: 'PASSWORD',
        email: 'alice@example.com',
        ...times,
      }),
      keys: k1,
      profile: 'fusionauth/default',
    },
    decided: /^audience-presence\/missing$/,
    says: /no aud where no applicationId was sent, or the user is not registered/,
    fix: /sign in by OAuth, with resource/,
  },
  'FusionAuth: a token of the login API, before the one click': {
    visit: {
      paste: minted(plain, { ...fusionauth, iss: 'https://auth.example.com', aud: undefined }),
      keys: k1,
      profile: 'none',
    },
    decided: /^type\/other$/,
    says: /no aud where no applicationId was sent/,
    fix: /It has no aud, and is refused all the same\. Have the client sign in by OAuth/,
    not: /Its aud/,
  },
  'FusionAuth: the application': {
    visit: { paste: minted(plain, { ...fusionauth, iss: 'https://auth.example.com' }), keys: k1 },
    recognised: /^FusionAuth$/,
    decided: /^audience\/mismatch$/,
    says: /the client’s id/,
    fix: /authorizedResourceUris/,
  },
  'Cognito: signed in through its API': {
    visit: {
      paste: minted(plain, { ...cognito, scope: 'aws.cognito.signin.user.admin' }),
      keys: k1,
      policy: needs('mcp/tools'),
    },
    recognised: /Cognito/,
    decided: /^scope\/missing$/,
    status: 403,
    says: /InitiateAuth/,
    fix: /authorize endpoint.*Signing in the same way again does not help/,
    not: /in that form/,
  },
  'Kubernetes: a token from a Secret': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        {
          iss: 'kubernetes/serviceaccount',
          'kubernetes.io/serviceaccount/namespace': 'd',
          'kubernetes.io/serviceaccount/secret.name': 's',
          'kubernetes.io/serviceaccount/service-account.name': 'n',
          sub: 'system:serviceaccount:d:n',
        },
      ),
      keys: k1,
    },
    recognised: /^Kubernetes/,
    decided: /^required-claims\/missing$/,
    says: /from a Secret has neither aud nor exp/,
    fix: /mount a projected token/,
  },
  'a tunnel that was started anew': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, iss: 'https://a1b2.ngrok-free.app' }),
      keys: k1,
      issuer: 'https://c3d4.ngrok-free.app',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /addresses of a tunnel/,
    fix: /fixed name/,
  },
  'a mail: header and claims decoded': {
    visit: { paste: `IDX10503: … token: '{"alg":"RS256","typ":"JWT"}.{"iss":"https://a.example"}'.`, keys: k1 },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /a token decoded/,
    fix: /two dots/,
  },
  'kubectl: the data of a Secret': {
    visit: { paste: `token: ${Buffer.from(good).toString('base64')}`, keys: k1 },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /base64 once more/,
    fix: /base64 -d/,
  },
}
