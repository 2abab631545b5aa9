import { byCompany } from './application.fixture'
import { type Fits, issuer, jwkOf, now, rsa, text } from './setup.fixture'

const untyped = { header: { typ: 'JWT' } }
const times = { iat: now - 60, exp: now + 300 }
const route = { iss: 'mcp.example.com', aud: 'mcp.example.com', sub: 'u', email: 'a@b.example', ...times }
const trusting = (issuer: string) => ({ issuers: [{ issuer, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] })
const tenant = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb'
const realm = 'https://sso.example.com/realms/main'
const domain = 'https://idcs-fd65.identity.oraclecloud.com'
const uaa = 'http://acme.localhost:8080/uaa/oauth/token'
const tokenKeys = 'https://acme.authentication.eu10.hana.ondemand.com/token_keys'

/** By whose a JWT is: what a service signs for itself, and issuers whose name is no address. */
export const serviceFits: Fits = {
  'session-login': [
    [
      'of nobody’s in particular',
      { ...untyped, exactly: { iss: issuer, sub: 'u', email: 'a@b.example', ...times } },
      /says who a user is \(email\) and names neither an audience/,
    ],
    [
      'MicroProfile’s, made by an application',
      { ...untyped, exactly: { iss: issuer, upn: 'a@b.example', groups: ['User'], ...times } },
      /says who a user is \(upn\)/,
    ],
    [
      'where its type is taken',
      { exactly: { iss: issuer, sub: 'u', name: 'A', jti: 'j', ...times }, policy: { requiredClaims: ['iss', 'exp'] } },
      /says who a user is \(name\)/,
    ],
  ],
  'service-token': [
    [
      'ContextForge’s own',
      { ...byCompany, exactly: { iss: 'mcpgateway', aud: 'mcpgateway-api', sub: 'a@b.example', ...times } },
      /ContextForge .* has signed this for itself/,
    ],
    ['Argo CD’s own', { ...byCompany, exactly: { iss: 'argocd', sub: 'ci:apiKey', ...times } }, /Argo CD has signed/],
    [
      'App Check, whose key was given',
      {
        ...untyped,
        claims: { iss: 'https://firebaseappcheck.googleapis.com/1', aud: ['projects/1'], client_id: undefined },
      },
      /says which app calls/,
    ],
    ['oCIS', { ...untyped, claims: { aud: 'web', 'lg.p': 'identifier-ldap' } }, /LibreGraph Connect/],
    ['Gitea', { ...untyped, exactly: { gnt: 3, tt: 0, ...times } }, /OAuth token of Gitea or Forgejo/],
    [
      'Twilio',
      {
        ...byCompany,
        header: { ...byCompany.header, cty: 'twilio-fpa;v=1' },
        exactly: { iss: 'SK0', sub: 'AC0', grants: {}, ...times },
      },
      /SDKs of Twilio/,
    ],
    [
      'Bot Framework',
      { ...untyped, claims: { iss: 'https://api.botframework.com', aud: 'b' } },
      /signed this for a bot/,
    ],
    [
      'a service account of Google, for its token endpoint',
      {
        ...untyped,
        exactly: {
          iss: 'mcp@acme.iam.gserviceaccount.com',
          scope: 'https://www.googleapis.com/auth/cloud-platform',
          aud: 'https://oauth2.googleapis.com/token',
          ...times,
        },
      },
      /an assertion that Google’s token endpoint exchanges/,
    ],
    [
      'a connected app of Tableau',
      { ...byCompany, exactly: { iss: 'app', sub: 'a@b.example', aud: 'tableau', jti: 'j', ...times } },
      /for Tableau, as a connected app/,
    ],
    [
      'OpenAI, by its audience',
      { ...untyped, claims: { iss: 'https://auth.openai.com', aud: ['https://api.openai.com/v1'], sub: 'auth0|1' } },
      /issued this for its own API/,
    ],
    [
      'a registry’s, of a name that is no address',
      { ...untyped, claims: { iss: 'auth.docker.io', access: [{ type: 'repository', name: 'x', actions: ['pull'] }] } },
      /a container registry/,
    ],
    [
      'Grafana, of who is signed in',
      {
        ...untyped,
        exactly: {
          iss: 'https://grafana.example.com/',
          sub: 'user:1',
          aud: ['org:1'],
          identifier: 'a',
          namespace: 'default',
          ...times,
        },
      },
      /Grafana has signed this about somebody/,
    ],
    ['Atlassian Connect', { ...byCompany, exactly: { iss: 'k', sub: 'u', qsh: '8063', ...times } }, /one another/],
    [
      'Hanko',
      { ...untyped, exactly: { aud: ['localhost'], sub: 'u', session_id: 's', email: { is_primary: true }, ...times } },
      /a session of Hanko/,
    ],
    ['Jenkins', { ...untyped, claims: { build_number: 7, aud: 'https://jenkins.example.com/' } }, /about a build/],
    [
      'IBM Cloud IAM',
      { claims: { iss: 'https://iam.cloud.ibm.com/identity', aud: undefined } },
      /for the APIs of IBM Cloud/,
    ],
    [
      'the example of jwt.io',
      { ...byCompany, exactly: { sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 } },
      /the example of the debugger at jwt\.io/,
    ],
    [
      'a sign-in with GitLab',
      { ...untyped, claims: { iss: 'https://gitlab.com', aud: 'c0ffee', sub_legacy: 's', nickname: 'a' } },
      /signed in with GitLab/,
    ],
    [
      'Jitsi',
      { ...byCompany, exactly: { aud: 'jitsi', iss: 'app', sub: '*', room: '*', ...times } },
      /a meeting of Jitsi/,
    ],
    [
      'Istio’s example, by its own key',
      { ...untyped, exactly: { iss: 'testing@secure.istio.io', sub: 'testing@secure.istio.io', foo: 'bar', ...times } },
      /that private key is published/,
    ],
    [
      'SuperTokens',
      { ...untyped, claims: { sessionHandle: 'h', refreshTokenHash1: 'x', aud: undefined } },
      /a session of SuperTokens/,
    ],
    ['Pomerium, under Bearer', { ...untyped, exactly: route }, /a host and no address: so Pomerium signs/],
    [
      'Pomerium, in its own field',
      {
        authorization: [],
        bound: () => ({ otherFields: [`X-Pomerium-Jwt-Assertion: ${text({ alg: 'ES256' })}.${text(route)}.c2ln`] }),
      },
      /so Pomerium signs/,
    ],
    [
      'every service of a grid',
      { claims: { aud: 'https://wlcg.cern.ch/jwt/v1/any', 'wlcg.ver': '1.0' } },
      /by which grids mean every service/,
    ],
    [
      'every service that takes SciTokens, behind a type that decides',
      { ...untyped, claims: { aud: ['ANY'], ver: 'scitoken:2.0' } },
      /by which grids mean every service/,
    ],
  ],
  'workflow-audience': [
    [
      'GitHub Actions',
      {
        claims: { aud: 'mcp-registry', repository: 'acme/mcp', repository_owner: 'acme', workflow: 'publish' },
      },
      /under the name mcp-registry/,
    ],
    [
      'GitLab',
      { claims: { aud: 'https://vault.example.com', project_path: 'a/b', job_id: '1' } },
      /The job that sends/,
    ],
  ],
  'organization-scope': [
    [
      'Keycloak 26.3',
      {
        claims: { iss: realm, aud: 'account', scope: 'openid organization:acme read' },
        server: trusting(realm),
      },
      /the scope organization as well/,
    ],
  ],
  'nominal-issuer': [
    [
      'External ID, by its number',
      {
        claims: { iss: `https://${tenant}.ciamlogin.com/${tenant}/v2.0` },
        server: trusting(`https://acme.ciamlogin.com/${tenant}/v2.0`),
      },
      /one tenant of Entra External ID by two of its hosts/,
    ],
    [
      'of Oracle’s domains',
      { claims: { iss: 'https://identity.oraclecloud.com/' }, server: trusting(domain) },
      /the same for every domain until/,
    ],
    [
      'Okta’s console',
      {
        claims: { iss: 'https://dev-123456.okta.com/oauth2/default' },
        server: trusting('https://dev-123456-admin.okta.com/oauth2/default'),
      },
      /the address of Okta’s admin console in it/,
    ],
    [
      'of XSUAA, whose key was given',
      {
        header: { jku: tokenKeys },
        claims: { iss: uaa },
        server: trusting(tokenKeys.replace('token_keys', 'oauth/token')),
      },
      /is no server on anybody’s machine/,
    ],
  ],
}
