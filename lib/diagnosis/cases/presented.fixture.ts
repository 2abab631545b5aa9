import { asked, type Fits, good, issuer, resource, text } from './setup.fixture'

/** Something else was presented, or nothing that can be read as a token. */
export const presentedFits: Fits = {
  placeholder: [
    ['the scheme alone', { token: () => 'Authorization: Bearer' }, /no token behind it/],
    ['in an argument', { token: () => `"--header", "Authorization:\${AUTH}"` }, /the name of a variable/],
    ['nothing', { authorization: ['Bearer undefined'] }, /undefined stands where the token belongs/],
    ['an object', { authorization: ['Bearer [object Object]'] }, /a value that is not there/],
    ['a variable', { authorization: [`Bearer \${MCP_TOKEN}`] }, /the name of a variable/],
    ['a template', { authorization: ['Bearer {{access_token}}'] }, /the name of a variable/],
    ['an example', { authorization: ['Bearer YOUR_ACCESS_TOKEN'] }, /placeholder of an example/],
    ['in a command', { token: () => 'curl -H "Authorization: Bearer $TOKEN" https://x' }, /the name of a variable/],
  ],
  'servicenow-token': [
    [
      'a handle',
      {
        server: { issuers: [{ issuer: 'https://acme.service-now.com', keys: null }] },
        token: () => 'L1F4nJ8mQ0c3dYk7zT9bXw2vR5sA6uE1gH4jK8lM0nP3qS7tV9xZ2bC5dF8gJ1kM4nQ7rT0vX3zA6cE9fH2jL5',
      },
      /no JWTs.*oauth_credential/,
    ],
  ],
  'reference-token': [
    // DuendeArchive/IdentityServer4#5411 (2022-03-10)
    [
      'a handle',
      { token: () => `${'5A1B9C7D3E2F4061'.repeat(4)}-1` },
      /reference token of a client whose AccessTokenType is Reference/,
    ],
  ],
  'other-credential': [
    // DuendeArchive/Support#871 (2023-09-05)
    [
      'Basic under Bearer',
      { token: () => Buffer.from('shop-client:Z6ZNagLdGLEfamz').toString('base64') },
      /the client’s own credentials as Basic writes them, sent under Bearer/,
    ],
    ['a token of Sanctum', { authorization: [`Bearer 12|${'aB3d'.repeat(12)}`] }, /a token of Laravel Sanctum/],
    ['a key of Rancher’s', { authorization: [`Bearer token-x7k2f:${'9qx'.repeat(18)}`] }, /a name and its secret/],
    [
      'a DID token of Magic',
      {
        token: () => Buffer.from(JSON.stringify([`0x${'ab'.repeat(65)}`, '{"iss":"did:ethr:0x1"}'])).toString('base64'),
      },
      /a DID token of Magic/,
    ],
    ['a name and a password', { token: () => 'alice:correct-horse' }, /Two parts stand there with a colon between/],
    [
      'a SAML assertion',
      { authorization: ['Bearer <saml:Assertion xmlns:saml="urn:x"><saml:Issuer>a</saml:Issuer></saml:Assertion>'] },
      /This is a SAML document: it says who has signed in/,
    ],
    [
      'a page',
      { authorization: ['Bearer <!DOCTYPE html><html><title>Sign in</title></html>'] },
      /a web page, not a token/,
    ],
    [
      'what the issuer says of a token',
      { authorization: ['Bearer {"active":true,"sub":"u","exp":1795650600}'] },
      /an answer of introspection/,
    ],
    [
      'a signature of AWS',
      {
        authorization: [
          'Bearer AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/eu-west-1/execute-api/aws4_request, Signature=a',
        ],
      },
      /Signature Version 4/,
    ],
    [
      'Basic credentials without their scheme',
      { token: () => Buffer.from('alice@example.com:ATATT3xFfGF0abcdefghijklmnop').toString('base64') },
      /Basic credentials, sent without their scheme/,
    ],
    ['a code of Google', { token: () => `4/0A${'X4f-'.repeat(10)}` }, /authorization code of Google/],
    [
      'of App Service',
      { token: () => `X-MS-TOKEN-AAD-ACCESS-TOKEN: PAQABAAEAAAD${'a'.repeat(40)}` },
      /Azure App Service passes this on/,
    ],
    [
      'of workers-oauth-provider',
      { token: () => `alice@example.com:9nJcYQv5xkqW3b8T:${'Hq2m'.repeat(8)}` },
      /Cloudflare’s workers-oauth-provider/,
    ],
    ['an SD-JWT', { token: (t) => `${t}~WyJzYWx0IiwiYSIsMV0~` }, /an SD-JWT/],
    [
      'header and claims decoded',
      { authorization: ['Bearer {"alg":"RS256","typ":"JWT"}.{"iss":"https://a.example"}'] },
      /a token decoded: its header and its claims/,
    ],
    [
      'its parts without their dots',
      {
        authorization: [`Bearer ${[text({ alg: 'RS256' }), text({ iss: issuer }), 'c2lnbmF0dXJlLXRleHQ'].join('\n')}`],
      },
      /apart, without the dots/,
    ],
    [
      'a token as a password',
      { authorization: [`Bearer Basic ${Buffer.from(`token:${text({ alg: 'RS256' })}.e30.c2ln`).toString('base64')}`] },
      /password or the name of Basic/,
    ],
    ['two values', { token: (t) => `${t}, Bearer ${t}` }, /Two values stand in one/],
    ['the scheme twice', { token: (t) => `Bearer ${t}` }, /holds the scheme twice/],
    ['the scheme without a blank', { token: (t) => `Bearer${t}` }, /without a blank between/],
    ['Python’s bytes', { token: (t) => `b'${t}'` }, /the way Python shows bytes/],
    ['the claims', { token: () => JSON.stringify(good) }, /the claims of a token, decoded/],
    [
      'a JWS in JSON',
      { token: () => '{"payload":"e30","protected":"e30","signature":"YQ"}' },
      /a JWS in its JSON form/,
    ],
    ['an error', { token: () => '{"error":"invalid_grant"}' }, /the error answer/],
    ['a code', { token: () => 'https://app.example.com/cb?code=abc&state=x' }, /an authorization code/],
    ['a name and a password', { token: () => 'Authorization: Basic YTpi' }, /Basic credentials/],
    ['a PASETO', { token: () => 'v4.public.eyJzdWIiOiJ4In0aaaaaaaaaaaa' }, /a PASETO/],
    ['Salesforce’s', { token: () => `00D50000000IZ3Z!${'A'.repeat(40)}` }, /an access token of Salesforce/],
    [
      'SAML',
      { token: () => Buffer.from(`<saml:Assertion xmlns:saml="urn:x">${'x'.repeat(40)}`).toString('base64') },
      /a SAML document/,
    ],
  ],
  'server-text': [
    ['a 401', { token: () => 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"' }, /answered/],
    ['as curl -v prints it', { token: () => '* Connected\n< HTTP/2 401 \n< www-authenticate: Bearer' }, /answered/],
    ['a challenge', { token: () => 'Bearer error="invalid_token", error_description="x"' }, /answered/],
    [
      'its body',
      { token: () => '{"error":"invalid_token","error_description":"Authentication required"}' },
      /answered/,
    ],
    ['metadata', { token: () => JSON.stringify({ resource, authorization_servers: [issuer] }) }, /protected resource/],
    ['an issuer’s', { token: () => JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }) }, /authorization server/],
    ['keys', { token: () => '{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}' }, /a key set/],
    ['an address', { token: () => resource }, /an address/],
    ['a line of a log', { token: () => "IDX10214: Audience validation failed. Audiences: 'x'." }, /a message/],
  ],
  'opaque-with-dots': [
    [
      'of Zoho',
      { token: () => '1000.5f2d7c1f0f4b4c8eac7a0dc4a5a1a0b2.9d5b61e7a1e7d6a1c08b8a3e14d2aa77' },
      /opaque token that happens to have two dots/,
    ],
  ],
  'api-key': [
    [
      'Snowflake’s, at Snowflake',
      {
        token: () => `ver:1-hint:92834509-ETMsDgAAAXk${'Zq7'.repeat(12)}`,
        server: { resource: 'https://acme.snowflakecomputing.com/api/v2/mcp-servers/m' },
      },
      /this server is of that service by its address/,
    ],
    [
      'GitHub’s, at GitHub',
      { token: () => `github_pat_${'a1'.repeat(12)}`, server: { resource: 'https://api.githubcopilot.com/mcp/' } },
      /this server is of that service by its address/,
    ],
    ['HCP Terraform’s', { token: () => `ai1yMKOzv3Mptg.atlasv1.${'a'.repeat(67)}` }, /HCP Terraform: atlasv1/],
    ['a bot’s at Discord', { token: () => 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs' }, /Discord/],
    ['SendGrid’s, with two dots', { token: () => `SG.${'a'.repeat(22)}.${'b'.repeat(43)}` }, /SendGrid: SG/],
    ['Mapbox’s, a JSON object within', { token: () => `pk.${text({ u: 'alice' })}.c2lnbmF0dXJl` }, /Mapbox/],
    ['Snowflake’s, with colons', { token: () => `ver:1-hint:92834509-ETMs${'a'.repeat(30)}` }, /Snowflake/],
    ['Airtable’s, with a dot', { token: () => `patAbCdEfGhIjKlMn.${'0a'.repeat(32)}` }, /Airtable/],
    ['Asana’s, with a colon', { token: () => `2/1201234567890123/1209876543210987:${'0a'.repeat(16)}` }, /Asana/],
    [
      'of a personal account at Microsoft',
      { token: () => `EwBwA8l6BAAU${'aZ9'.repeat(40)}` },
      /personal account at Micro/,
    ],
    ['of AWS, for a while', { token: () => `IQoJb3JpZ2luX2Vj${'aZ9'.repeat(40)}` }, /temporary credentials at AWS/],
    ['Atlassian’s, with an equals sign', { token: () => `ATCTT3xFfGN0${'aB3-_'.repeat(10)}=ABCD1234` }, /Atlassian/],
    ['Linear’s, by OAuth', { token: () => `lin_oauth_${'a'.repeat(40)}` }, /Linear/],
    ['GitHub’s', { token: () => `github_pat_${'a'.repeat(40)}` }, /a personal access token of GitHub/],
    ['GitLab’s', { token: () => `glpat-${'a'.repeat(20)}` }, /GitLab/],
    ['in a header of its own', { token: () => `PRIVATE-TOKEN: glpat-${'a'.repeat(20)}` }, /GitLab/],
    ['Supabase’s', { token: () => `sb_secret_${'a'.repeat(20)}` }, /Supabase/],
    ['Google’s, to refresh', { token: () => `1//0g${'a'.repeat(30)}` }, /a refresh token of Google/],
  ],
  'refresh-token': [
    ['Auth0’s', { token: () => `v1.M${'a'.repeat(40)}` }, /like a refresh token of Auth0/],
    ['Entra’s', { token: () => `0.AXoA${'a'.repeat(60)}.AgABAwEAAAB${'b'.repeat(60)}` }, /of Entra ID/],
    ['Ory’s code', { token: () => `ory_ac_${'a'.repeat(43)}.${'b'.repeat(43)}` }, /an authorization code of Ory/],
    ['Ory’s', { token: () => `ory_rt_${'a'.repeat(43)}.${'b'.repeat(43)}` }, /a refresh token of Ory/],
    ['Authelia’s', { token: () => `authelia_rt_${'a'.repeat(43)}.${'b'.repeat(43)}` }, /a refresh token of Authelia/],
  ],
  'encoded-whole': [
    // auth0/node-jsonwebtoken#713 (2020-04-23)
    [
      'an encoded blank within',
      { token: (t) => `${t.slice(0, -40)}%20${t.slice(-40)}` },
      /White space stands in the token, percent-encoded/,
    ],
    [
      'folded over lines, as YAML has it',
      {
        authorization: [
          `Bearer token: ${Buffer.from(`${text({ alg: 'RS256' })}.${text({ iss: issuer })}.c2lnbmF0dXJl`)
            .toString('base64')
            .match(/.{1,40}/g)
            ?.join('\n  ')}`,
        ],
      },
      /base64 once more/,
    ],
    [
      'in the YAML of a Secret',
      {
        authorization: [
          `Bearer token: ${Buffer.from(`${text({ alg: 'RS256' })}.e30.c2ln`.padEnd(80, 'A')).toString('base64')}`,
        ],
      },
      /base64 once more/,
    ],
    ['as in a Secret', { token: (t) => Buffer.from(t).toString('base64') }, /base64 once more/],
    ['percent-encoded', { token: (t) => t.replaceAll('.', '%2E') }, /No server decodes what stands in a field/],
    ['lower-cased', { token: (t) => t.toLowerCase() }, /small letters throughout/],
  ],
  'token-in-query': [
    [
      'under any name',
      { authorization: [], url: `${resource}?token=${text({ alg: 'RS256' })}.e30.c2ln` },
      /as token\./,
    ],
    [
      'in the path',
      { authorization: [], url: `${resource}/${text({ alg: 'RS256' })}.e30.c2ln/sse` },
      /in the path of the address/,
    ],
    ['opaque, as access_token', { authorization: [], url: `${resource}?access_token=abc` }, /as access_token\./],
  ],
  'unvouched-handle': [
    // DuendeArchive/IdentityServer4#5209 (2021-04-09)
    [
      'of IdentityServer',
      { ...asked({}), token: () => `${'5A1B9C7D3E2F4061'.repeat(4)}-1`, introspection: '{"active":false}' },
      /none of its scopes belongs to the ApiResource that asks/,
    ],
  ],
  'unnamed-header': [
    [
      'of a command',
      { authorization: [], bound: () => ({ otherFields: ['--header: Bearer abc'] }) },
      /without the name of the header in front/,
    ],
  ],
  'gateway-header': [
    [
      'API Management',
      { authorization: [], server: { resource: 'https://acme.azure-api.net/issues/mcp' } },
      /through Azure API Management, which passes Authorization on only if/,
    ],
    [
      'AgentCore Runtime',
      { authorization: [], url: 'https://bedrock-agentcore.eu-west-1.amazonaws.com/runtimes/a/invocations' },
      /through AgentCore Runtime/,
    ],
  ],
  'other-answer': [
    ['access_denied', { ...asked({}), introspection: '{"error":"access_denied"}' }, /some issuers answer so instead/],
    ['invalid_client', { ...asked({}), introspection: '{"error":"invalid_client"}' }, /does not know whoever asked/],
    [
      'tokeninfo',
      { ...asked({}), introspection: '{"azp":"c","aud":"c","expires_in":"3500","access_type":"online"}' },
      /Google’s tokeninfo, which is no introspection/,
    ],
    ['userinfo', { ...asked({}), introspection: '{"sub":"u","email":"a@b.example"}' }, /what userinfo answers/],
    ['userinfo, of a JWT', { introspection: '{"sub":"u","name":"A"}' }, /what userinfo answers/],
  ],
  'signed-request': [
    [
      'under PoP',
      {
        authorization: [
          `PoP ${text({ alg: 'RS256', typ: 'pop' })}.${text({ at: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln', ts: 1 })}.c2ln`,
        ],
      },
      /signed HTTP request \(PoP\)/,
    ],
    [
      'under Bearer',
      { header: { typ: 'pop' }, exactly: { at: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln', cnf: {} } },
      /stands in its claim at/,
    ],
  ],
  'other-scheme': [
    ['none', { authorization: [`${text({ alg: 'RS256' })}.e30.c2ln`] }, /with no scheme in front/],
    ['Token', { authorization: [`Token ${text({ alg: 'RS256' })}.e30.c2ln`] }, /under Token, which this server/],
    [
      'a password and a token',
      { authorization: [`Basic dXNlcjpwYXNz, Bearer ${text({ alg: 'RS256' })}.e30.c2ln`] },
      /Two sets of credentials stand in one/,
    ],
    ['a tab', { authorization: [`Bearer\t${text({ alg: 'RS256' })}.e30.c2ln`] }, /stands a tab in place of the blank/],
    [
      'a quote in front of it',
      { authorization: [`"Bearer ${text({ alg: 'RS256' })}.e30.c2ln"`] },
      /quotation mark stands in front of Bearer/,
    ],
    ['a colon', { authorization: [`Bearer:${text({ alg: 'RS256' })}.e30.c2ln`] }, /under Bearer:, which/],
    [
      'a blank that is encoded',
      { authorization: [`Bearer%20${text({ alg: 'RS256' })}.e30.c2ln`] },
      /under Bearer%20, which/,
    ],
    [
      'a token as a password',
      { authorization: [`Basic ${btoa(`user:${text({ alg: 'RS256' })}.e30.c2ln`)}`] },
      /as the password or the name of Basic/,
    ],
  ],
  'issuer-own-token': [
    [
      'OpenIddict',
      {
        token: () =>
          `${text({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: 'K', typ: 'at+jwt', cty: 'JWT' })}.a2V5.aXY.dGV4dA.dGFn`,
      },
      /OpenIddict.*encrypts every access token until it is told otherwise/,
    ],
    [
      'a session of a web framework',
      { token: () => `${text({ alg: 'dir', enc: 'A256GCM' })}..aaaa.bbbb.cccc` },
      /session cookies of web frameworks/,
    ],
    [
      'alg dir without a key',
      { token: () => `${text({ alg: 'dir', enc: 'A256GCM', iss: 'https://t.auth0.example.com/' })}..aaaa.bbbb.cccc` },
      /keeps for itself/,
    ],
  ],
}
