import { asked, type Fits, jwkOf, resource, rsa } from './setup.fixture'

/** It does not grant what the call needs. */
export const scopeFits: Fits = {
  'introspected-scope': [
    [
      'none in the answer',
      { ...asked({ active: true, sub: 'u', aud: resource, scope: undefined }), policy: { requiredScopes: ['read'] } },
      /answer about the token has no scope/,
    ],
  ],
  'scope-elsewhere': [
    [
      'Spring’s authorities',
      { claims: { scope: undefined, authorities: ['SCOPE_read'] } },
      /as Spring names authorities/,
    ],
    ['an object', { claims: { scope: { read: true } } }, /scope is an object and read stands in it/],
    [
      'roles with a domain in front',
      { claims: { scope: 'openid', 'https://acme.com/roles': ['read'] } },
      /acme\.com\/roles/,
    ],
    ['groups of Cognito', { claims: { scope: 'openid', 'cognito:groups': ['read'] } }, /cognito:groups/],
    [
      'two scopes configured as one',
      { claims: { scope: 'read write' }, policy: { requiredScopes: ['read write'] } },
      /asks for them as one scope/,
    ],
    ['scp, a list', { claims: { scope: undefined, scp: ['read'] } }, /writes what is granted in scp, a list/],
    ['scope as a list', { claims: { scope: ['read', 'write'] } }, /scope is a list/],
    ['the JSON of a list', { claims: { scope: '["read","write"]' } }, /JSON of a list/],
    ['pluses', { claims: { scope: 'read+write' } }, /plus between/],
    ['percent-encoded', { claims: { scope: 'read%20write' } }, /percent-encoded/],
    ['a list of one text', { claims: { scope: ['read write'] }, policy: { scopeList: true } }, /several words/],
    [
      'roles of a client',
      { claims: { scope: 'openid', resource_access: { mcp: { roles: ['read'] } } } },
      /resource_access\.mcp\.roles/,
    ],
    ['roles of the realm', { claims: { scope: 'openid', realm_access: { roles: ['read'] } } }, /realm_access\.roles/],
    ['commas', { claims: { scope: 'read,write' } }, /commas between them/],
    ['line ends', { claims: { scope: 'other\nread' } }, /line ends between them/],
    [
      'one of two in another claim',
      { claims: { scope: 'openid', permissions: ['write'] }, policy: { requiredScopes: ['openid', 'write'] } },
      /granted in permissions, a list, and write is among it/,
    ],
    ['permissions', { claims: { scope: 'openid', permissions: ['read'] } }, /permissions/],
    ['an organization’s', { claims: { scope: 'openid', org: { permissions: ['read'] } } }, /in org\.permissions/],
  ],
  'scope-prefix': [
    [
      'the other way round',
      { claims: { scope: 'read:tools' }, policy: { requiredScopes: ['tools:read'] } },
      /the other way round/,
    ],
    ['a star', { claims: { scope: 'tools:*' }, policy: { requiredScopes: ['tools:read'] } }, /a star in a scope/],
    ['Spring’s', { policy: { requiredScopes: ['SCOPE_read'] } }, /without its prefix/],
    [
      'another separator',
      { claims: { scope: 'tools.read' }, policy: { requiredScopes: ['tools:read'] } },
      /another separator/,
    ],
    [
      'one or many',
      { claims: { scope: 'tool:read' }, policy: { requiredScopes: ['tools:read'] } },
      /but for the letter s/,
    ],
    [
      'a broader word',
      { claims: { scope: 'items:write' }, policy: { requiredScopes: ['items:read'] } },
      /many take the one to include the other/,
    ],
    ['api://', { claims: { scope: 'api://x/read' } }, /with a prefix/],
    [
      'an address before a scope with a separator',
      { claims: { scope: 'openid https://mcp.example.com/tools:read' }, policy: { requiredScopes: ['tools:read'] } },
      /grants https:\/\/mcp\.example\.com\/tools:read, .* with a prefix/,
    ],
    [
      'the same, asked for with its address',
      { claims: { scope: 'tools:read' }, policy: { requiredScopes: ['api://x/tools:read'] } },
      /without its prefix/,
    ],
  ],
  'sign-in-scopes': [
    ['of a sign-in', { claims: { scope: 'openid email' } }, /only what a sign-in asks for \(openid email\)/],
    ['none', { claims: { scope: undefined } }, /no scope at all/],
  ],
  'application-token': [
    [
      'of Entra ID, without a role',
      {
        claims: { iss: 'https://sts.windows.net/t/', scope: undefined, sub: 'o', oid: 'o', client_id: 'c' },
        server: { issuers: [{ issuer: 'https://sts.windows.net/t/', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /app roles, into roles, and no scope into scp\. It has no app role either/,
    ],
    [
      'of Entra ID, with another role',
      {
        claims: { iss: 'https://sts.windows.net/t/', scope: undefined, idtyp: 'app', roles: ['Tools.Write'] },
        server: { issuers: [{ issuer: 'https://sts.windows.net/t/', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /Its app roles are Tools\.Write/,
    ],
    ['gty', { claims: { scope: 'openid', gty: 'client-credentials' } }, /client credentials/],
    ['sub is the client', { claims: { scope: 'openid', sub: 'c' } }, /no user has signed in/],
  ],
  'cognito-sign-in': [
    [
      'in place of a scope of the server’s',
      { claims: { token_use: 'access', scope: 'aws.cognito.signin.user.admin' } },
      /through the API of the user pool/,
    ],
    // aws-amplify/amplify-js#1729 (2018-09-23)
    [
      'without an audience',
      { claims: { aud: undefined, token_use: 'access', scope: 'aws.cognito.signin.user.admin' } },
      /no place for resource in that sign-in/,
    ],
  ],
}
