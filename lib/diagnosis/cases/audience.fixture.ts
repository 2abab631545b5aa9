import { application, asked, few, type Fits, issuer, jwkOf, resource, rsa } from './setup.fixture'

const realm = 'https://sso.example.com/realms/main'
const actions = 'https://token.actions.githubusercontent.com'

/** The token is for another server, or this server goes by another name. */
export const audienceFits: Fits = {
  'entra-application-uri': [
    [
      'its URI for its number',
      { claims: { aud: `api://${application}` }, policy: { otherNames: [application] } },
      /one application/,
    ],
    [
      'its number for its URI',
      { claims: { aud: application }, policy: { otherNames: [`api://${application}`] } },
      /a v2\.0 token carries its number/,
    ],
  ],
  'query-in-resource': [
    ['Cursor’s', { claims: { aud: `${resource}?profile=a` } }, /query \?profile=a/],
    ['with a slash more', { claims: { aud: `${resource}/?key=1` } }, /query \?key=1 and with another slash/],
  ],
  'audience-text': [
    ['the end of a scope', { claims: { aud: `${resource}/.default` } }, /with \/\.default behind it/],
    ['words with commas', { claims: { aud: `account,${resource}` } }, /one of the words in aud/],
    ['the JSON of a list', { claims: { aud: JSON.stringify([resource]) } }, /one of the words in aud/],
    ['quotes', { claims: { aud: `"${resource}"` } }, /with quotes around it/],
    ['a line end', { claims: { aud: `${resource}\n` } }, /with white space around it/],
    ['percent-encoded', { claims: { aud: encodeURIComponent(resource) } }, /still percent-encoded/],
    [
      'the address of its metadata',
      { claims: { aud: 'https://mcp.example.com/.well-known/oauth-protected-resource/mcp' } },
      /the address of this server’s metadata/,
    ],
    ['quotes here', { server: { resource: `"${resource}"` } }, /own name has quotes/],
    ['several names here', { server: { resource: `${resource},https://b.example.com` } }, /several names in it/],
    // wiremock/WireMock.Net#1286 (2025-05-02)
    [
      'a scheme without its colon',
      { claims: { aud: 'api://1234' }, policy: { otherNames: ['api//1234'] } },
      /the colon and slashes behind the scheme alone: the one here is mistyped/,
    ],
    ['one slash in the token', { claims: { aud: resource.replace('//', '/') } }, /the one in the token is mistyped/],
    // commercetools/merchant-center-application-kit#2673 (2022-07-01)
    [
      'a value that was not there, behind the host here',
      { claims: { aud: 'https://x.example/' }, server: { resource: 'https://x.exampleundefined/' } },
      /undefined in this server’s own name.*never set.*The token is for https:\/\/x\.example\//,
    ],
    [
      'a placeholder in another name here',
      { claims: { aud: 'api://1234' }, policy: { otherNames: ['api://{client-id}'] } },
      /\{client-id\} in this server’s own name.*nobody has filled in/,
    ],
    ['a value that was not there', { claims: { aud: 'undefined' } }, /a value that is not there/],
    ['an example’s', { claims: { aud: 'YOUR_API_IDENTIFIER' } }, /placeholder of an example/],
  ],
  'introspected-audience': [
    [
      'none in the answer',
      { ...asked({ active: true, client_id: 'c', sub: 'u', scope: 'read' }) },
      /answer about it has no aud/,
    ],
  ],
  'redirect-audience': [
    ['a client on this machine', { claims: { aud: 'http://localhost:3118/callback' } }, /redirect address of a client/],
    ['claude.ai', { claims: { aud: 'https://claude.ai/api/mcp/auth_callback' } }, /redirect address of a client/],
  ],
  'client-for-resource': [
    [
      'Okta, a server that takes ID tokens',
      { claims: { aud: 'api://default', cid: '0oa1' }, server: { resource: '0oa1' } },
      /goes by the id of the client that got the token \(cid\)/,
    ],
    [
      'by two claims, of which the pipeline names the first',
      { claims: { azp: 'c' }, server: { resource: 'c' } },
      /goes by the id of the client that got the token \(client_id\)/,
    ],
    [
      'in a list',
      {
        claims: { aud: ['https://api.example.com', `${issuer}/userinfo`], azp: 'app' },
        policy: { otherNames: ['app'] },
      },
      /an access token names the API it is for, here https:\/\/api\.example\.com/,
    ],
  ],
  'issuer-for-resource': [
    [
      'one value for both',
      { claims: { aud: 'jwt-audience' }, server: { resource: `${issuer}/` } },
      /configured here twice/,
    ],
  ],
  'audience-elsewhere': [
    ['in resource', { claims: { aud: 'c', resource } }, /The claim resource names this server/],
    ['in audience, with no aud', { claims: { aud: undefined, audience: [resource] } }, /The claim audience names/],
  ],
  environment: [
    [
      'staging',
      {
        claims: { aud: 'https://mcp.staging.example.com/mcp' },
        server: { resource: 'https://mcp.example.com/mcp' },
      },
      /environment/,
    ],
  ],
  'userinfo-audience': [
    [
      'Auth0’s Management API',
      {
        claims: { iss: `${issuer}/`, aud: `${issuer}/api/v2/` },
        server: { issuers: [{ issuer: `${issuer}/`, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /the Management API of this Auth0 tenant/,
    ],
    ['the token endpoint', { claims: { aud: `${issuer}/oauth/token` } }, /is the token endpoint of the issuer/],
    ['Auth0’s', { claims: { aud: `${issuer}/userinfo` } }, /nobody asked for an API/],
  ],
  'issuer-audience': [
    // openai/codex#33403 (2026-07-23)
    [
      'an address at the issuer’s host',
      { claims: { aud: 'https://login.example.com/default' } },
      /at the authorization server’s own host.* when it refreshes/,
    ],
    ['of all APIs', { claims: { aud: `${issuer}/resources` } }, /for all of its APIs together: no scope/],
    [
      'IdentityServer 4, an API by its name',
      { claims: { aud: ['https://login.example.com/resources', 'api'] } },
      /https:\/\/login\.example\.com\/resources, which IdentityServer 4 writes for all of its APIs together, and the APIs by name: api/,
    ],
    [
      'Keycloak, a client known by the address of its metadata',
      {
        claims: { iss: realm, aud: undefined, azp: 'https://claude.ai/oauth/mcp-oauth-client-metadata' },
        server: { issuers: [{ issuer: realm, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /nobody has registered it, so there is no client to give a mapper to/,
    ],
    [
      'GitHub Actions, no audience asked for',
      {
        claims: { iss: actions, aud: 'https://github.com/acme' },
        server: { issuers: [{ issuer: actions, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /the address of the repository’s owner/,
    ],
    [
      'UAA',
      {
        claims: {
          iss: `${issuer}/oauth/token`,
          zid: 'uaa',
          cid: 'web',
          client_id: 'web',
          aud: ['openid', 'web'],
          scope: 'openid',
        },
        server: {
          resource: 'todo',
          issuers: [{ issuer: `${issuer}/oauth/token`, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }],
        },
      },
      /UAA makes it out of the scopes/,
    ],
    [
      'OpenIddict, with nothing attached',
      { claims: { aud: undefined, oi_tkn_id: 't', oi_prst: 'c' } },
      /OpenIddict.*resources that were attached/,
    ],
    ['OpenIddict, at first', { claims: { aud: undefined, usage: 'access_token' } }, /OpenIddict/],
    [
      'Dex, by its subject',
      { claims: { aud: 'app', sub: 'CgVhbGljZRIFbG9jYWw', client_id: undefined }, policy: few.policy },
      /Dex.*never an address/,
    ],
    [
      'Dex, by its connector',
      { claims: { aud: 'app', federated_claims: {}, client_id: undefined }, policy: few.policy },
      /Dex.*never an address/,
    ],
    [
      'OpenAuth',
      { claims: { aud: 'app', mode: 'access', properties: {}, client_id: undefined }, policy: few.policy },
      /OpenAuth.*writes the client there/,
    ],
  ],
  'client-audience': [
    ['client_id', { claims: { aud: 'c' } }, /aud is c, the client itself \(client_id\): no server was asked for/],
    ...(
      [
        ['Entra ID', 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0'],
        ['Entra ID in China', 'https://login.partner.microsoftonline.cn/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0'],
        ['Azure AD B2C', 'https://contoso.b2clogin.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0/'],
        ['External ID', 'https://contoso.ciamlogin.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0'],
      ] as const
    ).map(
      ([name, iss]) =>
        [
          `${name}, where one registration may be both`,
          {
            claims: { iss, client_id: undefined, azp: application, aud: application },
            policy: few.policy,
            server: { issuers: [{ issuer: iss, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
          },
          /an application for an API of the same registration/,
        ] as const,
    ),
    ['azp, in a list', { claims: { client_id: undefined, azp: 'app', aud: ['app'] }, policy: few.policy }, /\(azp\)/],
  ],
  'own-name': [
    ['with www.', { claims: { aud: 'https://www.mcp.example.com/mcp' } }, /differ by www\. alone/],
    ['http here', { server: { resource: 'http://mcp.example.com/mcp' } }, /own name is wrong/],
    ['an inner host', { server: { resource: 'http://mcp.svc.cluster.local/mcp' } }, /own name is wrong/],
    ['an inner port', { server: { resource: 'https://mcp.example.com:8443/mcp' } }, /the port 8443 alone/],
    [
      'two names of one machine',
      { claims: { aud: 'http://127.0.0.1:3000/mcp' }, server: { resource: 'http://localhost:3000/mcp' } },
      /one machine by two names/,
    ],
    [
      'two names of one machine, one of them without a path',
      { claims: { aud: 'http://localhost:7435' }, server: { resource: 'http://127.0.0.1:7435/mcp' } },
      /one machine by two names.+ lacks the path \/mcp, too/,
    ],
    [
      'a published port of a container',
      { claims: { aud: 'http://localhost:8000/mcp' }, server: { resource: 'http://mcp:9000/mcp' } },
      /only the inside of its network knows/,
    ],
    ['two transports', { claims: { aud: 'https://mcp.example.com/sse' } }, /two endpoints side by side/],
    ['a slash too many', { claims: { aud: 'https://mcp.example.com//mcp' } }, /a slash too many/],
    ['a stripped prefix', { claims: { aud: 'https://mcp.example.com/tools/mcp' } }, /prefix \/tools/],
  ],
  'metadata-address': [
    ['http', { claims: { aud: 'http://mcp.example.com/mcp' } }, /this server over http, as a proxy/],
    ['an inner host', { claims: { aud: 'http://mcp.svc.cluster.local/mcp' } }, /an inner address, as a proxy/],
    ['the machine itself', { claims: { aud: 'http://localhost:3000' } }, /on somebody’s own machine/],
    [
      'the machine itself, for a name on it',
      { claims: { aud: 'http://localhost:9000/mcp' }, server: { resource: 'http://api.amp.localhost:8080/mcp' } },
      /an inner address, as a proxy/,
    ],
  ],
  'hoster-address': [
    ['a tunnel', { claims: { aud: 'https://ab12.ngrok-free.app/mcp' } }, /one server by two addresses/],
    [
      'a hoster, here',
      { server: { resource: 'https://app.azurecontainerapps.io/mcp' } },
      /a name that a hoster or a tunnel gives out/,
    ],
  ],
  'passed-on': [
    [
      'by an MCP server',
      { claims: { aud: 'https://mcp.example.com/mcp' }, server: { resource: 'https://paperless.example.net/api' } },
      /by its name an MCP server, and this is https:\/\/paperless/,
    ],
    // MCPJam/inspector#3879 (2026-08-11)
    [
      'the address of a server that goes by a client’s id',
      { claims: { aud: 'https://mcp.example.com/mcp' }, server: { resource: 'client_01KAVKB3S313' } },
      /compares it with client_01KAVKB3S313, a name and no address/,
    ],
    // kentcdodds/kody-exchange#36 (2026-08-17)
    [
      'at another path of the host',
      { claims: { aud: 'https://kody.example.com/mcp' }, server: { resource: 'https://kody.example.com/api' } },
      /aud names https:\/\/kody\.example\.com\/mcp, another path of this host/,
    ],
    [
      'by a gateway',
      { claims: { aud: ['litellm-gateway', 'account'] }, server: { resource: 'upstream-mcp' } },
      /aud names litellm-gateway, by its name a gateway/,
    ],
  ],
  'origin-audience': [
    [
      'the origin in the token',
      { claims: { aud: 'https://mcp.example.com' } },
      /the origin of this server, without the path/,
    ],
    ['with a slash', { claims: { aud: 'https://mcp.example.com/' } }, /the origin of this server, without the path/],
    ['the origin here', { server: { resource: 'https://mcp.example.com' } }, /goes by its origin alone/],
  ],
}
