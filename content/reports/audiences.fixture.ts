import { k1, needs, plain, type Reports, times } from './report.fixture'
import { minted, now, resource, withSecret } from './visit.fixture'

const am = {
  sub: '(usr!demo)',
  cts: 'OAUTH2_STATELESS_GRANT',
  auditTrackingId: '1f27c2b5-cf8f-4b2f-b5a0-0d6d2a8a1d31-60',
  iss: 'https://am.example.com:443/am/oauth2/alpha',
  tokenName: 'access_token',
  token_type: 'Bearer',
  aud: 'mcp-client',
  nbf: now - 60,
  grant_type: 'authorization_code',
  scope: ['openid', 'mcp'],
  realm: '/alpha',
  jti: 'j',
  ...times,
}
const recognised = /^PingAM/
const zitadel = {
  iss: 'https://acme-1.zitadel.cloud',
  aud: ['252856053933356542@org2p', '252855756087375358'],
  client_id: '252856053933356542@org2p',
  jti: '252862212748621310',
  sub: '252',
  nbf: now - 60,
  ...times,
}

const xsuaa = {
  iss: 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token',
  sub: 'sb-app!t50268',
  aud: ['sb-app!t50268', 'uaa', 'app!t50268'],
  cid: 'sb-app!t50268',
  client_id: 'sb-app!t50268',
  azp: 'sb-app!t50268',
  zid: '0be73ba1',
  scope: ['uaa.resource', 'app!t50268.read'],
  jti: 'j',
  ...times,
}

/** Names that issuers write into `aud` by themselves, and how a server’s own comes to stand there. */
export const audiencesReports: Reports = {
  // OpenIdentityPlatform/OpenAM discussion 1027
  'PingAM: before the one click': {
    visit: { paste: minted(plain, am), keys: k1, profile: 'none' },
    recognised,
    decided: /^type\/other$/,
    says: /tokenName says what a token is.*client’s id into aud/,
    fix: /profile PingAM.*aud is refused all the same.*access token modification script/,
  },
  'PingAM: the client for an audience': {
    visit: { paste: minted(plain, am), keys: k1 },
    recognised,
    decided: /^audience\/mismatch$/,
    says: /AM writes the client’s id into aud/,
    fix: /access token modification script/,
    not: /resource=/,
  },
  'PingAM: a list of scopes': {
    visit: { paste: minted(plain, { ...am, aud: resource }), keys: k1, policy: needs('mcp') },
    recognised,
    decided: /^scope\/malformed$/,
    says: /AM writes scope as a list/,
    fix: /take a list in scope/,
  },
  'PingAM: signed with a secret': {
    visit: { paste: minted({ alg: 'HS256', typ: 'JWT' }, am, withSecret('of the realm')), keys: k1 },
    recognised,
    decided: /^algorithm\/symmetric$/,
    says: /OAuth2 Token Signing Algorithm/,
    fix: /Set OAuth2 Token Signing Algorithm to RS256/,
    not: /Supabase|Auth0/,
  },
  'PingAM: the usual port in the name': {
    visit: { paste: minted(plain, am), keys: k1, issuer: 'https://am.example.com/am/oauth2/alpha' },
    recognised,
    decided: /^issuer-trust\/unknown$/,
    says: /differ by the port alone/,
    fix: /https:\/\/am\.example\.com:443\/am\/oauth2\/alpha/,
  },
  'PingAM: the ID token': {
    visit: { paste: minted(plain, { ...am, tokenName: 'id_token', scope: undefined }), keys: k1 },
    recognised: /^PingAM \(ForgeRock AM\)$/,
    decided: /^type\/other$/,
    says: /ID token/,
    fix: /send access_token/,
  },
  'PingAM: before the one click, of an issuer that is not trusted': {
    visit: { paste: minted(plain, am), keys: k1, issuer: 'https://login.example.com', profile: 'none' },
    recognised,
    decided: /^type\/other$/,
    says: /tokenName says what a token is/,
    fix: /profile PingAM/,
    not: /aud is refused|modification script/,
  },
  // SAP/cloud-security-services-integration-library#1253 (2023-08-04)
  'XSUAA: before anything is set': {
    visit: { paste: minted(plain, xsuaa), keys: k1, profile: 'none' },
    recognised: /^SAP XSUAA$/,
    decided: /^type\/other$/,
    says: /The typ of XSUAA’s access tokens is JWT/,
    fix: /profile SAP XSUAA.*Its aud is refused all the same/,
  },
  'XSUAA: an audience made of scopes': {
    visit: { paste: minted(plain, xsuaa), keys: k1 },
    recognised: /^SAP XSUAA$/,
    decided: /^audience\/several$/,
    says: /aud names each application of which a scope was granted/,
    fix: /xs-security\.json.*granted-apps.*xsappname is in aud/,
    not: /resource=|mcp\.read/,
  },
  'an issuer of another spelling, before anything is set': {
    visit: {
      paste: minted(plain, { iss: 'https://login.example.com/oidc', sub: 'u', aud: resource, jti: 'j', ...times }),
      keys: k1,
      issuer: 'https://login.example.com/OIDC',
    },
    decided: /^type\/other$/,
    says: /refuses the issuer all the same: .*differ in capital letters alone/,
    fix: /Configure the issuer as its own metadata writes it/,
  },
  'nothing behind the type': {
    visit: {
      paste: minted(plain, { iss: 'https://login.example.com', sub: 'u', aud: resource, jti: 'j', ...times }),
      keys: k1,
    },
    decided: /^type\/other$/,
    says: /Many authorization servers write JWT/,
    fix: /Have the authorization server write at\+jwt/,
    not: /all the same/,
  },
  // openiddict/openiddict-core#181 (2016-08-01), #238 (2016-10-11)
  'OpenIddict: no resource was attached': {
    visit: {
      paste: minted(
        { ...plain, typ: 'at+jwt' },
        { iss: 'https://localhost:44339/', sub: 'u', client_id: 'c', oi_prst: 'c', oi_tkn_id: 't', jti: 'j', ...times },
      ),
      keys: k1,
    },
    decided: /^audience-presence\/missing$/,
    says: /only for the resources that were attached/,
    fix: /SetResources/,
    not: /mapper/,
  },
  // zitadel/zitadel#7345 (2024-02-06)
  'Zitadel: the granted project is not in aud': {
    visit: { paste: minted(plain, zitadel), keys: k1, policy: { otherNames: ['252855702316398078'] } },
    recognised: /^Zitadel/,
    decided: /^audience\/several$/,
    says: /aud lists the client/,
    fix: /urn:zitadel:iam:org:project:id/,
  },
  // alpic-ai/skybridge#879 (2026-06-18)
  'Stytch: the client for an audience': {
    visit: {
      paste: minted(plain, {
        iss: 'https://acme.customers.stytch.dev',
        sub: 'user-test-1',
        aud: ['connected-app-test-1'],
        client_id: 'connected-app-test-1',
        jti: 'j',
        scope: 'openid',
        ...times,
      }),
      keys: k1,
      policy: { otherNames: ['project-test-1'] },
    },
    recognised: /^Stytch/,
    decided: /^audience\/mismatch$/,
    says: /the client itself \(client_id\).*until a custom audience is set/,
    fix: /custom audience of the connected app/,
  },
  // docfork/docfork#161 (2026-05-24)
  'WorkOS: no resource indicator, before the one click': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        { iss: 'https://acme.authkit.app', aud: 'client_01', sub: 'user_1', sid: 's', jti: 'j', ...times },
      ),
      keys: k1,
      profile: 'none',
    },
    recognised: /^WorkOS/,
    decided: /^type\/missing$/,
    says: /aud is the resource if its URI is registered/,
    fix: /profile WorkOS AuthKit.*aud is refused all the same\. Register this server’s exact URL/,
  },
}
