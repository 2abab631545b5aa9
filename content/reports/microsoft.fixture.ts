import { k1, needs, opaque, plain, type Reports, times } from './report.fixture'
import { minted, now, resource, signers } from './visit.fixture'

const tid = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb'
export const api = 'cccccccc-4444-5555-6666-dddddddddddd'
export const v2 = `https://login.microsoftonline.com/${tid}/v2.0`
const entra = { ...times, nbf: now - 60, oid: 'o', scp: 'access_as_user', sub: 's', tid, uti: 'u' }
export const entra1 = {
  ...entra,
  iss: `https://sts.windows.net/${tid}/`,
  aud: `api://${api}`,
  appid: 'eeee',
  ver: '1.0',
}
const entra2 = { ...entra, iss: v2, aud: api, azp: 'eeee', ver: '2.0' }
const b2c = {
  iss: `https://acme.b2clogin.com/${tid}/v2.0/`,
  aud: api,
  sub: 's',
  tfp: 'B2C_1_signin',
  scp: 'read',
  azp: 'eeee',
  ver: '1.0',
  nbf: now - 60,
  ...times,
}
const adfs = {
  aud: resource,
  iss: 'http://adfs.example.com/adfs/services/trust',
  ...times,
  apptype: 'Public',
  appid: '60b3d106',
  ver: '1.0',
  scp: 'openid',
  sub: 'x',
}
const graphHeader = { ...plain, nonce: 'AQABexample' }
const graph = minted(graphHeader, { ...entra1, aud: 'https://graph.microsoft.com', scp: 'User.Read' }, signers.rsa, {
  ...graphHeader,
  nonce: 'its digest',
})
/** No word of a setting, of a version or of another name helps beside it. */
const alone = /token again|profile|other names|Require azp|issuer of the version/
const onlyGraph = { recognised: /^Entra/, says: /Microsoft Graph/, fix: /scope of your own API/, not: alone }

/** Entra ID, its older sisters, and AD FS. */
export const microsoftReports: Reports = {
  'Entra: one registration for the client and for the API': {
    visit: { paste: minted(plain, { ...entra2, azp: api }), keys: k1, policy: needs('access_as_user') },
    recognised: /^Entra ID, v2\.0/,
    decided: /^audience\/mismatch$/,
    says: /an API of the same registration(?!.*no server was asked for)/,
    fix: /add it to the server’s other names/,
    not: /resource=/,
  },
  'Entra: v1.0 at a server that trusts v2.0': {
    visit: {
      paste: minted(plain, entra1),
      keys: [signers.rsa.jwk({ kid: 'k1', issuer: v2 })],
      issuer: v2,
      policy: needs('access_as_user'),
    },
    recognised: /^Entra ID, v1\.0/,
    decided: /^issuer-trust\/unknown$/,
    says: /v1\.0 token of the same Entra tenant.*trusts the v2\.0 issuer/,
    fix: /requestedAccessTokenVersion to 2.*v1\.0 issuer of (this|the same) tenant/,
  },
  'Entra: v1.0 at a server that trusts v2.0, in China': {
    visit: {
      paste: minted(plain, { ...entra1, iss: `https://sts.chinacloudapi.cn/${tid}/` }),
      keys: k1,
      issuer: `https://login.partner.microsoftonline.cn/${tid}/v2.0`,
    },
    recognised: /^Entra ID, v1\.0/,
    decided: /^issuer-trust\/unknown$/,
    says: /v1\.0 token of the same Entra tenant.*trusts the v2\.0 issuer/,
    fix: /requestedAccessTokenVersion to 2.*v1\.0 issuer of (this|the same) tenant/,
    not: /custom domain/,
  },
  'Entra: the number for the URI': {
    visit: { paste: minted(plain, entra1), keys: k1, policy: { ...needs('access_as_user'), otherNames: [api] } },
    recognised: /^Entra ID, v1\.0/,
    decided: /^audience\/mismatch$/,
    says: /name one application at Entra ID/,
    fix: /other names of this server, or set requestedAccessTokenVersion/,
  },
  'Graph: the one click is for no version': {
    ...onlyGraph,
    visit: { paste: graph, keys: k1 },
    recognised: /^Entra ID$/,
    decided: /^type\/other$/,
    settings: [],
  },
  'Graph: before the one click': {
    ...onlyGraph,
    visit: { paste: graph, keys: k1, profile: 'none' },
    decided: /^type\/other$/,
  },
  'Graph: under the profile, at its audience': {
    ...onlyGraph,
    visit: { paste: minted(plain, { ...entra1, aud: 'https://graph.microsoft.com' }), keys: k1, profile: 'entra/v1' },
    decided: /^audience\/mismatch$/,
  },
  'Graph: under the profile of the other version': {
    ...onlyGraph,
    visit: { paste: minted(plain, { ...entra1, aud: 'https://graph.microsoft.com' }), keys: k1, profile: 'entra/v2' },
    decided: /^required-claims\/missing$/,
  },
  'Graph: of another tenant': {
    ...onlyGraph,
    visit: {
      paste: minted(plain, { ...entra1, aud: 'https://graph.microsoft.com' }),
      keys: k1,
      issuer: `${v2}/x`,
      profile: 'entra/v1',
    },
    decided: /^issuer-trust\/unknown$/,
  },
  'Graph: as the audience of one’s own': {
    ...onlyGraph,
    visit: { paste: graph, keys: k1, resource: 'https://graph.microsoft.com', profile: 'entra/v1' },
    decided: /^signature\/mismatch$/,
  },
  'Graph: at one’s own server': {
    ...onlyGraph,
    visit: { paste: graph, keys: k1, profile: 'entra/v1' },
    decided: /^signature\/mismatch$/,
  },
  'Entra: a tenant configured by its domain': {
    visit: {
      paste: minted(plain, entra2),
      keys: k1,
      issuer: 'https://login.microsoftonline.com/acme.onmicrosoft.com/v2.0',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /number into iss, never its domain/,
    fix: /Asking for another token does not help/,
    not: /sign in at/,
  },
  'Entra: the ID token under the profile': {
    visit: {
      paste: minted(plain, { ...entra, iss: v2, aud: 'eeee', scp: undefined, nonce: 'n', name: 'A', ver: '2.0' }),
      keys: k1,
      profile: 'entra/v2',
    },
    recognised: /^Entra/,
    decided: /^required-claims\/missing$/,
    says: /an ID token/,
    fix: /send access_token/,
    not: /Require azp/,
  },
  'Entra: the ID token without a nonce': {
    visit: {
      paste: minted(plain, { ...entra, iss: v2, aud: 'eeee', scp: undefined, name: 'A', ver: '2.0' }),
      keys: k1,
      profile: 'entra/v2',
    },
    decided: /^required-claims\/missing$/,
    says: /This is the ID token/,
    fix: /send access_token/,
    not: /Require azp/,
  },
  'Entra: roles of an application': {
    visit: {
      paste: minted(plain, { ...entra2, scp: undefined, roles: ['Tools.Read'] }),
      keys: k1,
      policy: { ...needs('Tools.Read'), otherNames: [api] },
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /in roles, a list/,
    fix: /read roles/,
    not: /step-up|profile does/,
  },
  'Entra: the scope as it was asked for': {
    visit: {
      paste: minted(plain, entra2),
      keys: k1,
      policy: { ...needs(`api://${api}/access_as_user`), otherNames: [api] },
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /without its prefix/,
    fix: /Asking again does not help/,
    not: /step-up/,
  },
  'Entra: common for a tenant': {
    visit: { paste: minted(plain, entra2), keys: k1, issuer: 'https://login.microsoftonline.com/common/v2.0' },
    decided: /^issuer-trust\/unknown$/,
    says: /nobody’s issuer/,
    fix: /Trust the issuer of each tenant/,
    not: /sign in at/,
  },
  'AD FS: the issuer of ID tokens': {
    visit: { paste: minted(plain, adfs), keys: k1, issuer: 'https://adfs.example.com/adfs' },
    recognised: /^AD FS$/,
    decided: /^issuer-trust\/unknown$/,
    says: /access_token_issuer/,
    fix: /Asking for another token does not help/,
    not: /custom domain/,
  },
  'AD FS: no Web API in the request': {
    visit: { paste: minted(plain, { ...adfs, aud: 'microsoft:identityserver:60b3d106' }), keys: k1 },
    recognised: /^AD FS$/,
    decided: /^audience\/mismatch$/,
    says: /a token for AD FS itself/,
    fix: /send resource with the identifier/,
    not: /api:\/\//,
  },
  'B2C: a server that trusts login.microsoftonline.com': {
    visit: { paste: minted(plain, b2c), keys: k1, issuer: v2 },
    recognised: /^Azure AD B2C$/,
    decided: /^issuer-trust\/unknown$/,
    says: /b2clogin\.com/,
    fix: /metadata of the user flow|name its tokens carry/,
  },
  'B2C: its number': {
    visit: { paste: minted(plain, b2c), keys: k1 },
    recognised: /^Azure AD B2C$/,
    decided: /^audience\/mismatch$/,
    says: /application ID of the API/,
    fix: /other names/,
  },
  'Azure DevOps': {
    visit: {
      paste: minted(plain, { ...entra2, aud: '499b84ac-1321-427f-aa17-267ca6975798' }),
      keys: k1,
      profile: 'entra/v2',
    },
    decided: /^audience\/mismatch$/,
    says: /for Azure DevOps/,
    fix: /scope of your own API/,
  },
  'Entra: the refresh token': opaque(
    `0.AXoA${'a'.repeat(45)}.AgABAwEAAAB${'b'.repeat(60)}`,
    /begins like a refresh token or an authorization code of Entra ID/,
  ),
  'Entra: an application without a role': {
    visit: {
      paste: minted(plain, { ...entra2, scp: undefined, sub: 'o', oid: 'o' }),
      keys: k1,
      policy: { ...needs('Tools.Read'), otherNames: [api] },
    },
    recognised: /^Entra/,
    decided: /^scope\/missing$/,
    status: 403,
    says: /app roles, into roles, and no scope into scp\. It has no app role/,
    fix: /define an app role.*such as Tools\.Read.*consent of an administrator/,
    not: /step-up|ask for it by name/,
  },
  'Entra: a placeholder for the tenant': {
    visit: { paste: minted(plain, entra2), keys: k1, issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
    recognised: /^Entra/,
    decided: /^issuer-trust\/unknown$/,
    says: /\{tenantid\} in the issuer here is a placeholder/,
    fix: new RegExp(`such as ${v2.replaceAll('.', '\\.')}\\.`),
    not: /custom domain/,
  },
  'Entra: a signing key of the application’s own': {
    visit: {
      paste: minted({ ...plain, kid: 'of the app' }, entra2, signers.otherRsa),
      keys: k1,
      policy: { otherNames: [api] },
    },
    recognised: /^Entra/,
    decided: /^key\/unknown-kid$/,
    says: /a signing key of its own/,
    fix: /\?appid=/,
  },
  'B2C: keys of another policy': {
    visit: { paste: minted({ ...plain, kid: 'of the policy' }, b2c, signers.otherRsa), keys: k1 },
    recognised: /^Azure AD B2C$/,
    decided: /^key\/unknown-kid$/,
    says: /keys for each policy/,
    fix: /metadata of that policy/,
  },
  // Azure-Samples/ms-identity-java-webapi#3 (2019-12-24)
  'Entra: a personal account': {
    visit: {
      paste: minted(plain, {
        ...entra1,
        ver: '2.0',
        iss: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
        tid: '9188040d-6c67-4c5b-b112-36a304b66dad',
      }),
      keys: k1,
      issuer: v2,
    },
    decided: /^issuer-trust\/unknown$/,
    says: /a personal Microsoft account/,
    fix: /sign in with an account of/,
  },
}
