import { k1, needs, opaque, plain, type Reports, times } from './report.fixture'
import { minted, now, resource, signers } from './visit.fixture'

const okta = {
  ver: 1,
  jti: 'AT.1',
  cid: '0oa',
  uid: '00u',
  scp: ['read:users'],
  auth_time: now - 90,
  sub: 'u@e.com',
  ...times,
}
export const oktaCustom = { ...okta, iss: 'https://org.okta.example.com/oauth2/default', aud: resource }
export const auth0 = {
  iss: 'https://acme.eu.auth0.com/',
  sub: 'auth0|1',
  aud: resource,
  ...times,
  azp: 'c',
  scope: 'openid',
}
const forUserinfo =
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiaXNzIjoiaHR0cHM6Ly90ZW5hbnQuYXV0aDAuZXhhbXBsZS5jb20vIn0..y_TZtP-G-DIgcycf.LuDlePLtQIO6VgbRnHrtvabms0pZ7d25.KUDDtvYS8omSm6LvprTkng'

/** Okta, and Auth0. */
export const oktaReports: Reports = {
  // auth0/nextjs-auth0#613 (2022-03-11)
  'Auth0: the ID token': {
    visit: {
      paste: minted(plain, {
        iss: auth0.iss,
        aud: 'clientclientclientclientclient12',
        sub: 'auth0|1',
        nickname: 'a',
        sid: 's',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^Auth0$/,
    decided: /^type\/other$/,
    says: /This is the ID token, made for the client/,
    fix: /send access_token/,
    settings: [],
  },
  'Auth0: five parts': {
    visit: { paste: forUserinfo, issuer: 'https://tenant.auth0.example.com/', keys: null },
    recognised: /^Auth0/,
    decided: /^format\/encrypted$/,
    says: /keeps for itself.*userinfo/,
    fix: /audience/,
    not: /Decrypt/,
  },
  'Okta: scp at a server that reads scope': {
    visit: {
      paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom),
      keys: k1,
      policy: { ...needs('read:users'), scopeClaims: ['scope'] },
    },
    recognised: /^Okta/,
    decided: /^scope\/missing$/,
    status: 403,
    says: /in scp, a list, and read:users is among it; this server reads scope/,
    fix: /read scp.*does not help/,
    not: /step-up/,
  },
  'Okta: a scope that was not granted, at a server that reads scp': {
    visit: {
      paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom),
      keys: k1,
      policy: needs('write:users'),
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /needs write:users; the token grants read:users/,
    fix: /asks for the scopes named in the challenge/,
    not: /read scp|changes nothing/,
  },
  'Okta: before the one click': {
    visit: { paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom), keys: k1, profile: 'none' },
    recognised: /^Okta/,
    decided: /^type\/missing$/,
    says: /Okta writes no typ/,
    fix: /profile Okta/,
  },
  'Okta: the org’s server for a custom one': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        { ...okta, iss: 'https://acme.okta.com', aud: 'https://acme.okta.com' },
      ),
      keys: k1,
      issuer: 'https://acme.okta.com/oauth2/default',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /from the org authorization server/,
    fix: /endpoints begin with https:\/\/acme\.okta\.com\/oauth2\/default\/v1/,
    not: /custom domain|Configure/,
  },
  'Auth0: only userinfo': {
    visit: { paste: minted(plain, { ...auth0, aud: `${auth0.iss}userinfo` }), keys: k1 },
    recognised: /^Auth0/,
    decided: /^audience\/mismatch$/,
    says: /userinfo endpoint of the issuer itself: nobody asked for an API/,
    fix: /audience= at Auth0/,
  },
  'Auth0: permissions for scope': {
    visit: { paste: minted(plain, { ...auth0, permissions: ['read:x'] }), keys: k1, policy: needs('read:x') },
    decided: /^scope\/missing$/,
    status: 403,
    says: /in permissions, a list/,
    fix: /read permissions/,
    not: /step-up/,
  },
  'Okta: the org’s own server': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        { ...okta, iss: 'https://acme.okta.com', aud: 'https://acme.okta.com' },
      ),
      keys: k1,
    },
    recognised: /^Okta, org/,
    decided: /^audience\/mismatch$/,
    says: /What the client asks for does not change it/,
    fix: /custom authorization server/,
    not: /resource=/,
  },
  'Auth0: a machine’s token': {
    visit: {
      paste: minted(plain, { ...auth0, scope: undefined, sub: 'c@clients', gty: 'client-credentials' }),
      keys: k1,
      policy: needs('read:x'),
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /no user has signed in/,
    fix: /Grant the scope to the client/,
    not: /step-up/,
  },
  'Auth0: a custom domain': {
    visit: { paste: minted(plain, { ...auth0, iss: 'https://auth.acme.com/' }), keys: k1, issuer: auth0.iss },
    decided: /^issuer-trust\/unknown$/,
    says: /by another of its names, such as a custom domain/,
    fix: /if its metadata says so too/,
  },
  'no resource asked for, at Auth0': {
    visit: { paste: minted(plain, { ...auth0, aud: 'c' }), keys: k1 },
    recognised: /^Auth0/,
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\)/,
    fix: /Resource Parameter Compatibility Profile/,
  },
  'Auth0: the refresh token': opaque(`v1.M${'a'.repeat(45)}`, /begins like a refresh token of Auth0/),
  'Okta: a key that the org does not publish': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'of Okta' },
        { ...okta, iss: 'https://org.okta.com', aud: 'https://org.okta.com' },
        signers.otherRsa,
      ),
      keys: k1,
    },
    recognised: /^Okta/,
    decided: /^key\/unknown-kid$/,
    says: /for Okta alone/,
    fix: /custom authorization server/,
    not: /Fetch the key set again/,
  },
}
