import { type Fits, issuer, jwkOf, otherRsa, rsa } from './setup.fixture'

/** The issuer is not one the server trusts. */
export const issuerFits: Fits = {
  'entra-version': [
    [
      'v1.0 at a server that trusts v2.0',
      {
        claims: { iss: 'https://sts.windows.net/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/' },
        server: {
          issuers: [
            { issuer: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0', keys: null },
          ],
        },
      },
      /v1\.0 token.*v2\.0 issuer/,
    ],
    ...[
      ['in China', 'sts.chinacloudapi.cn', 'login.partner.microsoftonline.cn'],
      ['of the US government', 'sts.windows.net', 'login.microsoftonline.us'],
    ].map(
      ([where, first, second]) =>
        [
          `a cloud ${where}`,
          {
            claims: { iss: `https://${first}/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/` },
            server: {
              issuers: [{ issuer: `https://${second}/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0`, keys: null }],
            },
          },
          /v1\.0 token.*v2\.0 issuer/,
        ] as const,
    ),
  ],
  'issuer-mark': [
    ...(
      ['https://login.example.com/a ', '\thttps://login.example.com/a', 'https://login.example.com/a\n'] as const
    ).map(
      (own) =>
        [
          `white space here: ${JSON.stringify(own)}`,
          { claims: { iss: own.trim() }, server: { issuers: [{ issuer: own, keys: null }] } },
          /white space stands around the one here/,
        ] as const,
    ),
    [
      'two names in one text',
      { server: { issuers: [{ issuer: 'https://login.example.com,https://b.example.com', keys: null }] } },
      /several names stand in one text here/,
    ],
    [
      'a full stop at the end',
      {
        claims: { iss: 'https://login.example.com/realms/a' },
        server: { issuers: [{ issuer: 'https://login.example.com/realms/a.', keys: null }] },
      },
      /“\.” at the end alone/,
    ],
  ],
  'inner-issuer': [
    [
      'two inner names',
      {
        claims: { iss: 'http://localhost:8080/realms/a' },
        server: { issuers: [{ issuer: 'http://host.docker.internal:8080/realms/a', keys: null }] },
      },
      /two of its inner addresses.*Inside a container localhost is another machine/,
    ],
    [
      'a service with and without its domain',
      {
        claims: { iss: 'http://keycloak:8080/realms/a' },
        server: { issuers: [{ issuer: 'http://keycloak.iam.svc:8080/realms/a', keys: null }] },
      },
      /two of its inner addresses/,
    ],
    [
      'another port and a prefix',
      {
        claims: { iss: 'https://sso.example.com/auth/realms/a' },
        server: { issuers: [{ issuer: 'http://keycloak:8080/realms/a', keys: null }] },
      },
      /its inner and by its public/,
    ],
    ['http in the token', { claims: { iss: 'http://login.example.com' } }, /http behind a proxy/],
    ['a container’s name', { claims: { iss: 'http://keycloak:8080' } }, /its inner and by its public/],
    [
      'a container’s name here',
      { server: { issuers: [{ issuer: 'http://keycloak:8080', keys: null }] } },
      /its inner and by its public/,
    ],
  ],
  'okta-server': [
    [
      'the org’s, with a key that is not published',
      { claims: { aud: issuer, cid: 'c' }, keys: [jwkOf(otherRsa, { kid: 'k2' })] },
      /for Okta alone/,
    ],
    [
      'the org’s for a custom one',
      { server: { issuers: [{ issuer: `${issuer}/oauth2/default`, keys: null }] } },
      /from the org authorization server/,
    ],
    [
      'a custom one for the org’s',
      { claims: { iss: `${issuer}/oauth2/default` } },
      /from the custom authorization server/,
    ],
  ],
  'other-realm': [
    [
      'a tenant by its domain',
      {
        claims: { iss: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0' },
        server: { issuers: [{ issuer: 'https://login.microsoftonline.com/acme.onmicrosoft.com/v2.0', keys: null }] },
      },
      /number into iss, never its domain/,
    ],
    [
      'a realm',
      {
        claims: { iss: `${issuer}/realms/blue` },
        server: { issuers: [{ issuer: `${issuer}/realms/red`, keys: null }] },
      },
      /the token is of blue, this server trusts red/,
    ],
  ],
  'issuer-spelling': [
    [
      'a local name, and the key given here',
      { claims: { iss: 'http://localhost:8082/as' } },
      /The signature verifies with a key given here/,
    ],
    [
      'a variable that was never set',
      {
        claims: { iss: 'https://securetoken.google.com/my-project' },
        server: { issuers: [{ issuer: 'https://securetoken.google.com/undefined', keys: null }] },
      },
      /undefined in the issuer here is what a program writes for a value that was never set/,
    ],
    [
      'another path of one host',
      {
        claims: { iss: 'https://api.descope.com/v1/apps/P2' },
        server: {
          issuers: [
            { issuer: 'https://api.descope.com/v1/apps/agentic/P2/M1', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } },
          ],
        },
      },
      /writes one name into its tokens whichever of its addresses a client used/,
    ],
    [
      'metadata at another host',
      {
        claims: { iss: 'https://login.microsoftonline.com/t/v2.0' },
        server: {
          issuers: [
            {
              issuer: 'https://login.microsoft.com/t/v2.0/.well-known/openid-configuration',
              keys: { keys: [jwkOf(rsa, { kid: 'k1' })] },
            },
          ],
        },
      },
      /the one here is the address of its metadata, not its name/,
    ],
    ['quotes', { server: { issuers: [{ issuer: `"${issuer}"`, keys: null }] } }, /quotes stand around the one here/],
    [
      'an endpoint of a realm',
      {
        claims: { iss: `${issuer}/realms/main` },
        server: { issuers: [{ issuer: `${issuer}/realms/main/protocol/openid-connect/certs`, keys: null }] },
      },
      /the address of an endpoint, not its name/,
    ],
    [
      'an endpoint of Entra ID',
      {
        claims: { iss: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0' },
        server: {
          issuers: [
            {
              issuer: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/discovery/v2.0/keys',
              keys: null,
            },
          ],
        },
      },
      /the address of an endpoint, not its name/,
    ],
    [
      'a tunnel that was started anew',
      {
        claims: { iss: 'https://a1.ngrok-free.app' },
        server: { issuers: [{ issuer: 'https://b2.ngrok-free.app', keys: null }] },
      },
      /addresses of a tunnel/,
    ],
    [
      'a placeholder for the tenant',
      {
        claims: { iss: 'https://login.example.com/acme/v2.0' },
        server: { issuers: [{ issuer: 'https://login.example.com/{tenantid}/v2.0', keys: null }] },
      },
      /\{tenantid\} in the issuer here is a placeholder/,
    ],
    ['a name and no address', { claims: { iss: 'acme.com' } }, /acme\.com is a name and no address/],
    [
      'AD FS',
      {
        claims: { iss: 'http://adfs.example.com/adfs/services/trust' },
        server: { issuers: [{ issuer: 'https://adfs.example.com/adfs', keys: null }] },
      },
      /access_token_issuer/,
    ],
    [
      'no scheme here',
      { server: { issuers: [{ issuer: 'login.example.com', keys: null }] } },
      /scheme is missing here/,
    ],
    ['no scheme in the token', { claims: { iss: 'login.example.com' } }, /leaves the scheme out/],
    [
      'a realm in capitals',
      {
        claims: { iss: `${issuer}/realms/Main` },
        server: { issuers: [{ issuer: `${issuer}/realms/main`, keys: null }] },
      },
      /capital letters alone/,
    ],
    [
      'the address of its metadata',
      { server: { issuers: [{ issuer: `${issuer}/.well-known/openid-configuration`, keys: null }] } },
      /address of its metadata/,
    ],
    [
      'metadata with the path behind it',
      {
        claims: { iss: `${issuer}/t` },
        server: { issuers: [{ issuer: `${issuer}/.well-known/oauth-authorization-server/t`, keys: null }] },
      },
      /address of its metadata/,
    ],
    [
      'a path in front',
      {
        claims: { iss: `${issuer}/auth/realms/a` },
        server: { issuers: [{ issuer: `${issuer}/realms/a`, keys: null }] },
      },
      /the path \/auth alone/,
    ],
    ['a port', { claims: { iss: `${issuer}:8443` } }, /the port alone/],
    [
      'capital letters',
      {
        claims: { iss: 'https://login.example.com/A' },
        server: { issuers: [{ issuer: `${issuer}/A`.replace('login', 'Login'), keys: null }] },
      },
      /capital letters/,
    ],
    [
      'a domain of its own, by its key',
      {
        claims: { iss: 'https://auth.acme.com/' },
        server: { issuers: [{ issuer, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /by another of its names/,
    ],
  ],
  'two-issuers': [
    // amazon-archives/amazon-cognito-identity-js#391 (2017-05-15)
    [
      'another user pool, by its key',
      {
        claims: { iss: 'https://cognito-idp.us-west-2.amazonaws.com/us-west-2_AbCdEfGhI' },
        server: {
          issuers: [
            {
              issuer: 'https://cognito-idp.ap-south-1.amazonaws.com/ap-south-1_ZyXwVuTsR',
              keys: { keys: [jwkOf(rsa, { kid: 'k1' })] },
            },
          ],
        },
      },
      /two tenants, or two user pools, of one service/,
    ],
    [
      'another user pool of one region, by its key',
      {
        claims: { iss: 'https://cognito-idp.us-west-2.amazonaws.com/us-west-2_AbCdEfGhI' },
        server: {
          issuers: [
            {
              issuer: 'https://cognito-idp.us-west-2.amazonaws.com/us-west-2_ZyXwVuTsR',
              keys: { keys: [jwkOf(rsa, { kid: 'k1' })] },
            },
          ],
        },
      },
      /two tenants, or two user pools, of one service/,
    ],
    [
      'another tenant, by its key',
      {
        claims: { iss: 'https://one.eu.auth0.com/' },
        server: { issuers: [{ issuer: 'https://two.us.auth0.com/', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /two tenants, or two user pools, of one service/,
    ],
    // higgsfield-ai/cli#70 (2026-08-23)
    [
      'this server’s own address in place of the authorization server’s',
      {
        claims: { iss: 'https://clerk.example.com' },
        server: { issuers: [{ issuer: 'https://mcp.example.com', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /this server’s own address.*most likely the authorization server/,
    ],
  ],
}
