import { byCompany } from './application.fixture'
import { byEc, byRsa, bySecret, ec, type Fits, hs, issuer, jwkOf, now, rsa, secretText, text } from './setup.fixture'

const access = 'https://acme.cloudflareaccess.com'
const clusterTrusted = {
  issuers: [{ issuer: 'https://kubernetes.default.svc', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }],
}

/** A token of another kind, or of somebody this server has nothing to do with. */
export const kindFits: Fits = {
  'microsoft-api': [
    [
      'the Bot Framework',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://sts.windows.net/t/', aud: 'https://api.botframework.com' },
      },
      /is for the Bot Framework/,
    ],
    [
      'a nonce in the header',
      {
        header: { nonce: 'n', typ: 'JWT' },
        claims: { iss: 'https://sts.windows.net/t/', aud: 'https://graph.microsoft.com' },
      },
      /only Graph can verify it/,
    ],
    [
      'Azure Resource Manager, by its address with a slash',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://sts.windows.net/t/', aud: 'https://management.core.windows.net/' },
      },
      /for Azure Resource Manager \(aud https:\/\/management\.core\.windows\.net\/\)/,
    ],
    [
      'at a server of Microsoft’s own',
      {
        claims: { aud: '499b84ac-1321-427f-aa17-267ca6975798' },
        server: { resource: 'https://mcp.dev.azure.com/acme' },
      },
      /Microsoft’s own, too, by another name/,
    ],
    ['Azure DevOps', { claims: { aud: '499b84ac-1321-427f-aa17-267ca6975798' } }, /for Azure DevOps/],
    [
      'Key Vault, by its application id',
      { claims: { aud: 'CFA8B339-82a2-471a-a3c9-0fc0be7a4093' } },
      /Azure Key Vault/,
    ],
    ['its application id', { claims: { aud: '00000003-0000-0000-c000-000000000000' } }, /Microsoft Graph/],
  ],
  'cluster-token': [
    [
      'the API server’s',
      {
        claims: { iss: 'https://kubernetes.default.svc', aud: ['https://kubernetes.default.svc'], 'kubernetes.io': {} },
        server: clusterTrusted,
      },
      /call the cluster as the pod/,
    ],
    ['to be exchanged at a cloud', { claims: { aud: ['sts.amazonaws.com'], 'kubernetes.io': {} } }, /exchanged at AWS/],
  ],
  'unsigned-token': [
    [
      'of Firebase’s emulator',
      {
        header: { alg: 'none', kid: undefined, typ: 'JWT' },
        claims: { iss: 'https://securetoken.google.com/demo-app', aud: 'demo-app' },
      },
      /Auth emulator makes such a token without a signature/,
    ],
  ],
  'infrastructure-token': [
    [
      'of Access, in the field that Access has put it into',
      {
        authorization: [],
        bound: () => ({
          otherFields: [`Cf-Access-Jwt-Assertion: ${text({ alg: 'RS256' })}.${text({ iss: access })}.c2ln`],
        }),
      },
      /put it into Cf-Access-Jwt-Assertion/,
    ],
    [
      'of Identity-Aware Proxy, in its field',
      {
        authorization: [],
        bound: () => ({
          otherFields: [
            `x-goog-iap-jwt-assertion: ${text({ alg: 'ES256' })}.${text({ iss: 'https://cloud.google.com/iap' })}.c2ln`,
          ],
        }),
      },
      /Identity-Aware Proxy/,
    ],
    [
      'a service token of Access, for whom nobody has signed in',
      {
        header: { typ: 'JWT' },
        claims: {
          iss: access,
          sub: '',
          common_name: 'e3.access',
          client_id: undefined,
          jti: undefined,
        },
        policy: { off: ['type'] as never, requiredClaims: ['exp'] },
        server: {
          issuers: [{ issuer: access, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }],
        },
      },
      /common_name, e3\.access, is the service token’s Client ID/,
    ],
    ['Buildkite', { header: { typ: 'JWT' }, claims: { iss: 'https://agent.buildkite.com' } }, /Buildkite has signed/],
    [
      'Nomad, which names no issuer by itself',
      { header: { typ: 'JWT' }, claims: { iss: undefined, nomad_job_id: 'j', aud: 'vault.io' } },
      /Nomad has signed this about a job/,
    ],
    [
      'a platform, about a job',
      { header: { typ: 'JWT' }, claims: { iss: 'https://oidc.circleci.com/org/1' } },
      /CircleCI has signed this about a job/,
    ],
    ...['https://vstoken.dev.azure.com/0a1b', 'https://app.vstoken.visualstudio.com'].map(
      (iss) =>
        [
          `Azure Pipelines, ${iss}`,
          { header: { typ: 'JWT' }, claims: { iss, aud: 'api://AzureADTokenExchange', sub: 'sc://org/project/name' } },
          /Azure Pipelines has signed this for a service connection/,
        ] as const,
    ),
    [
      'Azure DevOps, for an extension',
      {
        ...hs,
        sign: bySecret('the-extension-s-secret-of-some-length'),
        policy: { algorithms: ['RS256'] },
        claims: { iss: 'app.vstoken.visualstudio.com', aud: '560de67c-a2e8-408a-86ae-be7ea6bd0b7a', nameid: 'u' },
      },
      /Azure DevOps has signed this itself.*getAppToken/,
    ],
    [
      'Azure DevOps, for itself',
      { header: { typ: 'JWT' }, claims: { iss: 'app.vstoken.visualstudio.com', aud: 'a', scp: 'x' } },
      /Azure DevOps has signed this itself.*Nothing in it is for another server/,
    ],
    [
      'AWS STS, about a role',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://abc123-def456.tokens.sts.global.api.aws', sub: 'arn:aws:iam::123456789012:role/a' },
      },
      /AWS STS has signed this about a role/,
    ],
    [
      'Google, about a service account',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://accounts.google.com', aud: 'https://a.run.app', email: 'a@p.iam.gserviceaccount.com' },
      },
      /for the service that aud names \(https:\/\/a\.run\.app\)/,
    ],
    [
      'Teleport, about a user',
      { header: { typ: 'JWT' }, claims: { iss: 'cluster', username: 'a', roles: ['access'], traits: {} } },
      /Teleport-Jwt-Assertion/,
    ],
    [
      'a GitHub App, about itself',
      {
        header: { typ: 'JWT' },
        claims: { iss: '123456', sub: undefined, aud: undefined, client_id: undefined, scope: undefined },
      },
      /what a GitHub App signs about itself: iss 123456/,
    ],
    [
      'a load balancer’s, padded',
      {
        header: { alg: 'ES256', signer: 'arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/app/a/1' },
        keys: [jwkOf(ec, { kid: 'k1' })],
        sign: byEc,
        token: (t) =>
          t
            .split('.')
            .map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='))
            .join('.'),
      },
      /AWS load balancer has signed this/,
    ],
    [
      'a load balancer’s, without its padding',
      {
        header: { typ: 'JWT', signer: 'arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/app/a/1' },
        sign: (input) =>
          byRsa()(
            input
              .split('.')
              .map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='))
              .join('.'),
          ),
      },
      /which a JWT never has/,
    ],
    [
      'of Identity-Aware Proxy',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://cloud.google.com/iap', aud: '/projects/1/global/backendServices/2' },
      },
      /Identity-Aware Proxy/,
    ],
    [
      'Vault, about an entity',
      { header: { typ: undefined }, claims: { iss: 'https://vault.example.com/v1/identity/oidc', aud: 'k8s' } },
      /HashiCorp Vault has signed this.*the role it was read from, k8s/,
    ],
    [
      'Vault, in a namespace',
      { header: { typ: undefined }, claims: { iss: 'https://vault.example.com/v1/team/a/identity/oidc' } },
      /HashiCorp Vault has signed this/,
    ],
    [
      'WSO2, about a request',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'wso2.org/products/am', 'http://wso2.org/claims/enduser': 'alice@carbon.super' },
      },
      /X-JWT-Assertion/,
    ],
    [
      'Google, about a person at gcloud',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://accounts.google.com', aud: '32555940559.apps.googleusercontent.com' },
      },
      /aud is gcloud’s own client/,
    ],
    ['a JWT-SVID', { header: { typ: 'JWT' }, claims: { sub: 'spiffe://example.org/issues' } }, /JWT-SVID/],
  ],
  'other-kind': [
    [
      'FastMCP’s refresh token',
      { ...byCompany, claims: { token_use: 'refresh' } },
      /By its claim token_use this is a refresh token/,
    ],
    ['an identity assertion', { header: { typ: 'oauth-id-jag+jwt' } }, /\(ID-JAG\)/],
    [
      'a refresh token, signed with a secret',
      { header: { alg: 'HS512' }, claims: { typ: 'Refresh' }, sign: bySecret(secretText) },
      /a refresh token: it is for the authorization server alone/,
    ],
    [
      'an ID token, signed with a secret',
      { header: { alg: 'HS256', typ: 'JWT' }, exactly: { sub: 'u', aud: 'c', nonce: 'n' }, sign: bySecret(secretText) },
      /By its claim nonce this is an ID token/,
    ],
    ['an ID token', { header: { typ: 'JWT' }, claims: { nonce: 'n', scope: undefined } }, /an ID token/],
    ['a client assertion', { header: { typ: 'JWT' }, claims: { iss: issuer, sub: issuer } }, /a client assertion/],
    ['a refresh token', { header: { typ: 'JWT' }, claims: { typ: 'Refresh' } }, /a refresh token/],
  ],
  'older-type': [
    ['at+jwt where JWT is taken', { policy: { types: ['JWT'] } }, /Spring Security does so until it is told otherwise/],
    [
      'no typ where JWT is taken',
      { header: { typ: undefined }, policy: { types: ['JWT'] } },
      /many issuers write none/,
    ],
  ],
  'no-issuer': [
    [
      'PingFederate',
      { header: { 'pi.atm': '1', typ: undefined }, claims: { iss: undefined, aud: undefined, Username: 'alice' } },
      /access token manager of PingFederate.*Issuer Claim Value/,
    ],
    [
      'Laravel Passport',
      {
        header: { typ: 'JWT', kid: undefined },
        exactly: {
          aud: '9a1b',
          jti: 'f3c2a7d0',
          iat: now - 60.12,
          nbf: now - 60.12,
          exp: now + 3600.5,
          sub: '1',
          scopes: [],
        },
      },
      /Laravel Passport \(league\/oauth2-server\), which leaves iss out/,
    ],
    ['typ is JWT', { header: { typ: 'JWT' }, claims: { iss: undefined } }, /has no iss/],
    [
      'signed with a secret',
      { header: { alg: 'HS256', typ: 'JWT' }, claims: { iss: undefined }, sign: bySecret(secretText) },
      /HS256 shows that it is signed with a secret/,
    ],
    [
      'nearly of Langflow',
      { ...byCompany, exactly: { sub: '7c2b6f7e-1111-4222-8333-abcdefabcdef', type: 'access', email: 'a@b.example' } },
      /has no iss/,
    ],
    ['as an access token', { claims: { iss: undefined }, policy: { requiredClaims: ['iss'] } }, /has no iss/],
  ],
  'missing-subject': [
    [
      'of Keycloak',
      {
        header: { typ: 'at+jwt' },
        claims: { iss: 'https://sso.example.com/realms/main', typ: 'Bearer', sub: undefined, realm_access: {} },
        server: { issuers: [{ issuer: 'https://sso.example.com/realms/main', keys: { keys: [jwkOf(rsa)] } }] },
      },
      /client scope basic, and this client does not have it\.$/,
    ],
    [
      'of Keycloak, lightweight',
      {
        claims: { iss: 'https://sso.example.com/realms/main', typ: 'Bearer', sub: undefined, aud: undefined },
        server: { issuers: [{ issuer: 'https://sso.example.com/realms/main', keys: { keys: [jwkOf(rsa)] } }] },
      },
      /its tokens are lightweight/,
    ],
  ],
  'no-subject': [['client credentials', { claims: { sub: undefined } }, /this issuer writes no sub then/]],
}
