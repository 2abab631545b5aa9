import { k1, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, withSecret } from './visit.fixture'

const signed = { alg: 'HS256', typ: 'JWT' }
const bySecret = withSecret('the secret of an application, of some octets')
const { iss: issuer } = rfc9068
const symmetric = /^algorithm\/symmetric$/
/** No such token is made good by a setting, a profile or another name of its issuer. */
const never = {
  settings: [],
  not: /may well be one|most likely .* is the same|Have the issuer sign with a key pair|profile/,
}

/** What applications sign with a secret of theirs, and what stands for it. */
export const loginsReports: Reports = {
  // firebase/flutterfire#10983 (2023-05-17)
  'App Check where it could not attest': {
    visit: { paste: 'eyJlcnJvciI6IlVOS05PV05fRVJST1IifQ==', keys: k1, issuer },
    decided: /^format\/opaque$/,
    says: /Decoded from base64 it is an error \(UNKNOWN_ERROR\)/,
    fix: /its certificate or its site is not registered/,
    not: /introspection/,
  },
  // The form of Rancher's API keys: a name and a secret.
  'Rancher: an API key': {
    visit: { paste: `token-x7k2f:${'9qx'.repeat(18)}`, keys: k1, issuer },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /a colon between: so a name and its secret are written/,
    fix: /sign in at this server’s authorization server.*If that server did issue this/,
    not: /Strip what surrounds/,
  },
  // jazzband/djangorestframework-simplejwt#785 (2024-02-24)
  'Simple JWT: the refresh token, where its access token is taken': {
    visit: {
      paste: minted(signed, { token_type: 'refresh', user_id: 1, jti: 'j', ...times }, bySecret),
      keys: null,
      secret: 'the secret of an application, of some octets',
      issuer,
      policy: { algorithms: ['HS256'] },
    },
    decided: /^type\/other$/,
    says: /takes it only where it gives out the next login/,
    fix: /have the client send the access token that came with it/,
  },
  // waiting-for-dev/devise-jwt#187 (2020-08-12)
  'Rails: a login with an aud that is null': {
    visit: {
      paste: minted({ alg: 'HS256' }, { sub: '1', scp: 'user', aud: null, jti: 'j', ...times }, bySecret),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /a login of Devise for Rails/,
    fix: /put an authorization server in front/,
    ...never,
  },
  // ueberauth/guardian: its default claims
  'Phoenix: a login that names the application twice': {
    visit: {
      paste: minted(
        { alg: 'HS512', typ: 'JWT' },
        { aud: 'my_app', iss: 'my_app', jti: 'j', nbf: now - 61, sub: '1', typ: 'access', ...times },
        bySecret,
      ),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /names my_app as its issuer and as its audience/,
    fix: /put an authorization server in front/,
    ...never,
  },
  'Azure App Service: its session, of an issuer that is not trusted': {
    visit: {
      paste: minted(
        signed,
        {
          sub: 'sid:1',
          idp: 'aad',
          ver: '3',
          iss: 'https://a.azurewebsites.net/',
          aud: 'https://b.example/',
          ...times,
        },
        bySecret,
      ),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /iss is https:\/\/a\.azurewebsites\.net\/, which this server does not trust/,
    fix: /sign in at https:\/\/login\.example\.com.*Do not give this server that secret/,
    ...never,
  },
  'a secret’s token, whose issuer lacks a slash alone': {
    visit: {
      paste: minted(signed, { ...rfc9068, iss: `${issuer}/` }, bySecret),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /it signs with a shared secret still/,
    fix: /Have the issuer sign with a key pair/,
  },
  // TeslaGov/ngx-http-auth-jwt-module#78 (2022-10-21)
  'the example of jwt.io': {
    visit: {
      paste: minted(signed, { sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 }, bySecret),
      keys: null,
      issuer,
    },
    decided: symmetric,
    says: /the example of the debugger at jwt\.io/,
    fix: /put an example in place of the token/,
    ...never,
  },
}
