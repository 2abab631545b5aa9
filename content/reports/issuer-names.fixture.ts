import { atJwt, k1, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, resource, signers } from './visit.fixture'

const tid = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb'
const v2 = `https://login.microsoftonline.com/${tid}/v2.0`
const entra2 = {
  ...times,
  nbf: now - 60,
  oid: 'o',
  scp: 'x',
  sub: 's',
  tid,
  uti: 'u',
  iss: v2,
  aud: resource,
  azp: 'e',
  ver: '2.0',
}

const auth0 = { sub: 'auth0|1', aud: resource, azp: 'c', scope: 'openid', ...times }

/** An issuer by a name that is not quite the one configured. */
export const issuerNamesReports: Reports = {
  'Auth0: another tenant': {
    visit: {
      paste: minted(plain, { ...auth0, iss: 'https://globex.eu.auth0.com/' }, signers.otherRsa),
      keys: k1,
      issuer: 'https://acme.eu.auth0.com/',
    },
    recognised: /^Auth0/,
    decided: /^issuer-trust\/unknown$/,
    says: /Both issuers are of Auth0, and they are not one/,
    fix: /sign in at https:\/\/acme\.eu\.auth0\.com\/, or give this server https:\/\/globex/,
  },
  'Auth0, where another company is trusted': {
    visit: {
      paste: minted(plain, { ...auth0, iss: 'https://acme.eu.auth0.com/' }, signers.otherRsa),
      keys: k1,
      issuer: 'https://login.example.com',
    },
    recognised: /^Auth0/,
    decided: /^issuer-trust\/unknown$/,
    says: /this server trusts https:\/\/login\.example\.com/,
    fix: /Give the server this issuer if it should trust it/,
    not: /whichever of the two is meant/,
  },
  // keycloak/keycloak#22146 (2023-08-01)
  'a local Keycloak, at a server of another issuer': {
    visit: {
      paste: minted(
        { ...plain, kid: 'k9' },
        { iss: 'https://localhost:8082/realms/olympus', sub: 'u', aud: 'account', typ: 'Bearer', azp: 'a', ...times },
        signers.otherRsa,
      ),
      keys: k1,
      issuer: 'https://login.example.com/',
      profile: 'keycloak/default',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /an authorization server on somebody’s own machine/,
    fix: /sign in at https:\/\/login\.example\.com\//,
    settings: ['Trust https://localhost:8082/realms/olympus as well'],
  },
  'Entra: a full stop behind the issuer here': {
    visit: { paste: minted(plain, entra2), keys: k1, issuer: `${v2}.` },
    recognised: /^Entra ID, v2\.0/,
    decided: /^issuer-trust\/unknown$/,
    says: /they differ by “\.” at the end alone/,
    fix: /letter by letter: https:\/\/login\.microsoftonline\.com\/.*\/v2\.0\. Asking for another token does not help/,
    not: /version|requestedAccessTokenVersion/,
  },
  'a doubled slash': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, iss: 'https://sso.example.com/realms/a' }),
      keys: k1,
      issuer: 'https://sso.example.com//realms/a',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /a slash is doubled/,
    fix: /Asking for another token does not help/,
  },
  'a character that nobody sees': {
    visit: { paste: minted(atJwt, rfc9068), keys: k1, issuer: `${rfc9068.iss}\u200B` },
    decided: /^issuer-trust\/unknown$/,
    says: /nobody sees/,
    fix: /Asking for another token does not help/,
  },
  'EKS: kubernetes.default.svc as the issuer here': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        {
          aud: [resource],
          iss: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF0123',
          sub: 'system:serviceaccount:ci:runner',
          'kubernetes.io': { namespace: 'ci', serviceaccount: { name: 'runner', uid: 'u' } },
          jti: 'j',
          ...times,
        },
      ),
      keys: k1,
      issuer: 'https://kubernetes.default.svc',
    },
    recognised: /^Kubernetes/,
    decided: /^issuer-trust\/unknown$/,
    says: /calls itself https:\/\/oidc\.eks.*managed clusters \(EKS, GKE, AKS\) have names of their own/,
    fix: /as the issuer here.*\/openid\/v1\/jwks/,
    not: /custom domain|send clients/,
  },
  'an empty iss': {
    visit: { paste: minted(atJwt, { ...rfc9068, iss: '' }), keys: k1, issuer: 'http://127.0.0.1:8086/' },
    decided: /^issuer-trust\/unknown$/,
    says: /iss is empty: the token does not say who issued it/,
    fix: /Have the authorization server write iss/,
    not: /Configure {2}|acme\.com/,
  },
}
