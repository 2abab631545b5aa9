import { k1, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, resource, signers } from './visit.fixture'

const untyped = { alg: 'RS256', kid: 'k1' }
const { iss: issuer } = rfc9068
const tenant = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb'
const entra = { aud: resource, azp: 'c', scp: 'mcp', tid: tenant, oid: 'o', sub: 's', ver: '2.0', ...times }
const notMarked = /^type\/(?:other|missing)$/

/** Issuers and audiences that are names at the issuer, and no addresses. */
export const nominalIssuersReports: Reports = {
  // coreos/go-oidc#240 (2020-03-18)
  'Oracle: one issuer for all domains': {
    visit: {
      paste: minted(untyped, {
        iss: 'https://identity.oraclecloud.com/',
        tok_type: 'AT',
        client_id: 'c',
        aud: [resource],
        sub: 'u',
        tenant: 'idcs-fd65',
        jti: 'j',
        ...times,
      }),
      keys: [signers.otherRsa.jwk({ kid: 'k2' })],
      issuer: 'https://idcs-fd65.identity.oraclecloud.com',
    },
    recognised: /^Oracle identity domains$/,
    decided: /^issuer-trust\/unknown$/,
    says: /the same for every domain/,
    fix: /to the last slash.*SigningCert\/jwk.*compare the claim tenant/,
    settings: [],
    not: /KC_HOSTNAME/,
  },
  // SAP/cloud-security-services-integration-library#803 (2022-01-28)
  'XSUAA: an issuer that seems local': {
    visit: {
      paste: minted(
        { ...plain, jku: 'https://acme.authentication.eu10.hana.ondemand.com/token_keys' },
        {
          iss: 'http://acme.localhost:8080/uaa/oauth/token',
          zid: 'z',
          cid: 'sb-app!t1',
          client_id: 'sb-app!t1',
          sub: 'u',
          aud: ['app!t1', 'sb-app!t1'],
          scope: ['app!t1.read'],
          ...times,
        },
      ),
      keys: k1,
      issuer: 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token',
    },
    recognised: /^SAP XSUAA$/,
    decided: /^issuer-trust\/unknown$/,
    says: /is no server on anybody’s machine/,
    fix: /letter by letter.*token_keys/,
    settings: [],
    not: /KC_HOSTNAME|whichever way it is reached/,
  },
  'an issuer that is not trusted, behind a type that decides': {
    visit: {
      paste: minted(untyped, { ...rfc9068, iss: 'https://other.example.net' }),
      keys: [signers.otherRsa.jwk({ kid: 'k2' })],
      issuer,
    },
    decided: notMarked,
    says: /refuses the issuer all the same: The token is from https:\/\/other\.example\.net; this server trusts/,
    fix: /asked the wrong authorization server/,
  },
  // wichert/pyramid_jwt#19 (2018-03-05)
  'IdentityServer 4: an API by its name': {
    visit: {
      paste: minted(plain, {
        iss: 'https://demo.identityserver.io',
        aud: ['https://demo.identityserver.io/resources', 'api'],
        client_id: 'client',
        scope: ['api'],
        ...times,
      }),
      keys: k1,
    },
    decided: notMarked,
    says: /which IdentityServer 4 writes for all of its APIs together/,
    fix: /Register an ApiResource there whose name is https:\/\/mcp\.example\.com\/mcp/,
    not: /resource=/,
  },
  // CAVaccineInventory/vial#131 (2021-03-16)
  'Auth0: the token of another API, passed on': {
    visit: {
      paste: minted(plain, {
        iss: 'https://acme.us.auth0.com/',
        sub: 'google-oauth2|1',
        aud: ['https://help.example.com', 'https://acme.us.auth0.com/userinfo'],
        azp: 'c',
        scope: 'openid profile',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^Auth0/,
    decided: /^audience\/several$/,
    says: /This server’s URI is not in it/,
    fix: /ask for this server’s API by its identifier.*takes a token of its own/,
  },
  'Entra ID, where another authorization server is trusted': {
    visit: {
      paste: minted(plain, { ...entra, iss: `https://login.microsoftonline.com/${tenant}/v2.0` }),
      keys: [signers.otherRsa.jwk({ kid: 'k9' })],
      issuer,
    },
    recognised: /^Entra ID/,
    decided: /^issuer-trust\/unknown$/,
    says: /The token is of Entra ID, and what this server trusts is no address of it/,
    fix: /sign in at https:\/\/login\.example\.com.*only if it is to take tokens of both/,
    not: /requestedAccessTokenVersion/,
  },
  'Entra ID, where Auth0 is trusted': {
    visit: {
      paste: minted(plain, { ...entra, iss: `https://login.microsoftonline.com/${tenant}/v2.0` }),
      keys: [signers.otherRsa.jwk({ kid: 'k9' })],
      issuer: 'https://acme.eu.auth0.com/',
    },
    recognised: /^Entra ID/,
    decided: /^issuer-trust\/unknown$/,
    says: /what this server trusts is of Auth0: two authorization servers/,
    fix: /sign in at https:\/\/acme\.eu\.auth0\.com\//,
    not: /requestedAccessTokenVersion/,
  },
  // AzureAD/microsoft-authentication-library-for-js#8595 (2026-05-19)
  'External ID: the number of a tenant for its name': {
    visit: {
      paste: minted(plain, { ...entra, iss: `https://${tenant}.ciamlogin.com/${tenant}/v2.0` }),
      keys: [signers.otherRsa.jwk({ kid: 'k9' })],
      issuer: `https://acme.ciamlogin.com/${tenant}/v2.0`,
    },
    decided: /^issuer-trust\/unknown$/,
    says: /one tenant of Entra External ID by two of its hosts/,
    fix: /as the tenant’s metadata writes it/,
    not: /requestedAccessTokenVersion/,
  },
}
