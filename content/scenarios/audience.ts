import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { type Scenario, type TokenRecipe, absent } from '@/lib/scenarios/scenario'

const aud = (value: unknown): TokenRecipe => ({ goodFor: 'billing', claims: { aud: value } })
const mismatch = rejected('audience', 'mismatch', 401, { jose: claimFails('aud') })
const invalid = rejected('audience-type', 'invalid', 401, { jose: claimFails('aud') })
const issues = 'https://issues.example.com/mcp'
/** An application’s number, as Entra gives it out. */
const guid = '9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22'
const billing = 'https://billing.example.com/mcp'

/** What authorization servers put into `aud` instead of the server's URI. */
export const issuerMistakes = [
  { id: 'aud-missing', title: 'No audience at all', story: 'The authorization server ignored the resource parameter and left aud out.', group: 'issuer-mistakes', server: 'billing', token: aud(absent), expect: rejected('audience-presence', 'missing', 401, { jose: claimFails('aud') }) },
  { id: 'aud-client-id', title: 'The audience is the client', story: 'aud is the client id, as in an ID token. Every server this client talks to sees the same value.', group: 'issuer-mistakes', server: 'billing', token: aud('agent-1'), expect: mismatch },
  { id: 'aud-wildcard', title: 'The audience is a star', story: 'Somebody configured “*” to make the errors go away. An exact comparison still refuses it.', group: 'issuer-mistakes', server: 'billing', token: aud('*'), expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }) },
  { id: 'aud-wildcard-host', title: 'A star for the host', story: 'The audience covers every host of the domain, so it separates none of them.', group: 'issuer-mistakes', server: 'billing', token: aud('https://*.example.com/mcp'), expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }) },
  { id: 'aud-keycloak-account', title: 'Keycloak’s default: account', story: 'Without an audience mapper Keycloak writes account, the name of its own console.', group: 'issuer-mistakes', server: 'billing', token: aud('account'), expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }) },
  { id: 'aud-supabase-authenticated', title: 'Supabase’s constant: authenticated', story: 'Every signed-in user’s token carries the same audience, whatever the client asked for.', group: 'issuer-mistakes', server: 'billing', token: aud('authenticated'), expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }) },
  { id: 'aud-empty-list', title: 'An empty list', story: 'Hydra sends an empty list when no audience was granted. It is there, and names nobody.', group: 'issuer-mistakes', server: 'billing', token: aud([]), expect: rejected('audience-type', 'empty', 401, { jose: claimFails('aud') }) },
  { id: 'aud-null', title: 'The audience is null', story: 'A template wrote a value it did not have.', group: 'issuer-mistakes', server: 'billing', token: aud(null), expect: invalid },
  { id: 'aud-number', title: 'The audience is a number', story: 'An internal application number instead of an identifier.', group: 'issuer-mistakes', server: 'billing', token: aud(42), expect: invalid },
  { id: 'aud-object', title: 'The audience is an object', story: 'A list that went through a language without lists became an object with the key 0.', group: 'issuer-mistakes', server: 'billing', token: aud({ '0': billing }), expect: invalid },
  { id: 'aud-mixed-list', title: 'A list with a number in it', story: 'The right audience is there, beside something that is not a string. jose accepts it; refusing is the reading all agree on.', group: 'issuer-mistakes', server: 'billing', token: aud([billing, 42]), expect: rejected('audience-type', 'invalid', 401, { jose: 'accepts', differs: 'jose looks for one match and ignores other types' }) },
  { id: 'aud-guid', title: 'Entra’s number', story: 'Entra ID writes the application’s GUID into aud. A server that knows only its address refuses its own tokens.', group: 'issuer-mistakes', server: 'billing', token: aud(guid), expect: mismatch },
] as const satisfies readonly Scenario[]

/** Tokens for more than one server. */
export const severalAudiences = [
  { id: 'aud-two-servers', title: 'One token for two servers', story: 'aud lists issues and billing. Billing is in the list, so it accepts; but a compromised issues server can use the token here.', group: 'several-audiences', server: 'billing', token: aud([issues, billing]), expect: accepted({ jose: 'accepts', warns: ['audience-breadth'] }) },
  { id: 'aud-two-servers-single', title: 'The same, at a server that wants to be alone', story: 'This build of billing refuses tokens that name anybody else.', group: 'several-audiences', server: 'single-audience-billing', token: aud([issues, billing]), expect: rejected('audience-breadth', 'several', 401, { jose: 'accepts', differs: 'jose tests membership only' }) },
  { id: 'aud-userinfo', title: 'The server and the issuer’s userinfo', story: 'With the openid scope Auth0 adds its own userinfo address to the audience.', group: 'several-audiences', server: 'billing', token: aud([billing, 'https://auth.example.com/userinfo']), expect: accepted({ jose: 'accepts', warns: ['audience-breadth'] }) },
  { id: 'aud-several-others', title: 'Several servers, none of them this one', story: 'A token for two neighbours, tried at a third server.', group: 'several-audiences', server: 'billing', token: aud([issues, 'https://files.example.com/mcp']), expect: rejected('audience', 'several', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }) },
  { id: 'aud-guid-known', title: 'Entra’s number, at a server that knows its own', story: 'Entra writes the application’s GUID into aud, never the address. The server lists it among its names.', group: 'several-audiences', server: 'billing', policy: { otherNames: [guid] }, token: aud(guid), expect: accepted() },
  { id: 'aud-userinfo-expected', title: 'Userinfo, and the server expects it', story: 'A server that wants to be alone makes one exception, for its issuer’s userinfo address.', group: 'several-audiences', server: 'single-audience-billing', policy: { companions: ['https://auth.example.com/userinfo'] }, token: aud([billing, 'https://auth.example.com/userinfo']), expect: accepted() },
  { id: 'aud-list-near-miss', title: 'A list, and one of them is nearly right', story: 'Two neighbours, and this server with a slash too many. The slash is what keeps the token out.', group: 'several-audiences', server: 'billing', token: aud([issues, `${billing}/`]), expect: rejected('audience', 'several', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }) },
] as const satisfies readonly Scenario[]

/** Almost the same URI. Billing is https://billing.example.com/mcp. */
export const spelling = [
  { id: 'aud-trailing-slash', title: 'A slash at the end', story: 'The most common report of all: one side has a slash the other lacks.', group: 'spelling', server: 'billing', token: aud(`${billing}/`), expect: mismatch },
  { id: 'aud-uppercase-host', title: 'The host in capitals', story: 'The same address in another spelling: hosts ignore case, text comparison does not.', group: 'spelling', server: 'billing', token: aud('https://BILLING.example.com/mcp'), expect: mismatch },
  { id: 'aud-explicit-port', title: 'The default port written out', story: 'Port 443 is what https means anyway. An exact comparison refuses it, a normalizing one does not.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com:443/mcp'), expect: mismatch },
  { id: 'aud-parent-origin', title: 'The origin instead of the server', story: 'aud is the host without the path. Every server on that host would be covered.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com'), expect: mismatch },
  { id: 'aud-child-path', title: 'A path below the server', story: 'aud names a part of the server, or another server that lives below it.', group: 'spelling', server: 'billing', token: aud(`${billing}/v2`), expect: mismatch },
  { id: 'aud-path-case', title: 'The path in capitals', story: 'Paths are case-sensitive. An SDK tutorial that ignores case would let this through.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com/MCP'), expect: mismatch },
  { id: 'aud-http', title: 'http instead of https', story: 'The scheme is part of the identifier.', group: 'spelling', server: 'billing', token: aud('http://billing.example.com/mcp'), expect: mismatch },
  { id: 'aud-no-scheme', title: 'No scheme', story: 'A host and a path are not an absolute URI.', group: 'spelling', server: 'billing', token: aud('billing.example.com/mcp'), expect: mismatch },
  { id: 'aud-suffix-host', title: 'A host that only begins the same', story: 'billing.example.com.evil.test belongs to whoever owns evil.test. A comparison by prefix of text would pass it.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com.evil.test/mcp'), expect: mismatch },
  { id: 'aud-userinfo-trick', title: 'The host before an @', story: 'What looks like the host is a user name; the host comes after the @.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com@evil.test/mcp'), expect: mismatch },
  { id: 'aud-backslashes', title: 'Backslashes', story: 'No URI by the grammar, yet new URL() turns it into billing’s address.', group: 'spelling', server: 'billing', token: aud('https:\\\\billing.example.com\\mcp'), expect: mismatch },
  { id: 'aud-leading-space', title: 'A space in front', story: 'new URL() trims it; a comparison of texts does not.', group: 'spelling', server: 'billing', token: aud(` ${billing}`), expect: mismatch },
  { id: 'aud-fragment', title: 'A fragment', story: 'Resource identifiers have no fragment.', group: 'spelling', server: 'billing', token: aud(`${billing}#x`), expect: mismatch },
  { id: 'aud-query', title: 'A query', story: 'The query is part of the identifier, so this is another one.', group: 'spelling', server: 'billing', token: aud(`${billing}?t=1`), expect: mismatch },
  { id: 'aud-unicode-host', title: 'A letter that looks like another', story: 'The i in billing is a Cyrillic letter. It reads the same and is another host.', group: 'spelling', server: 'billing', token: aud('https://b\u0456lling.example.com/mcp'), expect: mismatch },
  { id: 'aud-percent-encoded', title: 'A letter percent-encoded', story: '%6D is the letter m. RFC 3986 calls the two spellings equivalent; comparisons of audiences do not decode.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com/%6Dcp'), expect: mismatch },
  { id: 'aud-dot-segments', title: 'A path that goes up and down', story: 'Through /x and back. A parser that walks the path would arrive at this server.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com/x/../mcp'), expect: mismatch },
  { id: 'aud-root-dot', title: 'A host that ends with a dot', story: 'The full form of the name in DNS: the same machine, and another text.', group: 'spelling', server: 'billing', token: aud('https://billing.example.com./mcp'), expect: mismatch },
  { id: 'aud-look-alike-digits', title: 'Ones for i’s', story: 'bi11ing for billing: another host that anybody can register, and that the eye takes for this one.', group: 'spelling', server: 'billing', token: aud('https://bi11ing.example.com/mcp'), expect: mismatch },
  { id: 'aud-subdomain', title: 'A host below this one', story: 'eu.billing.example.com is another machine, and whoever runs it holds this token.', group: 'spelling', server: 'billing', token: aud('https://eu.billing.example.com/mcp'), expect: mismatch },
] as const satisfies readonly Scenario[]

/** Several servers under one host. */
export const tenants = [
  { id: 'tenant-1-at-tenant-2', title: 'Tenant 1’s token at tenant 2', story: 'Both live on one host; only the path differs. That path is all that separates two customers.', group: 'tenants', server: 'tenant-2', token: { goodFor: 'tenant-1' }, expect: mismatch },
  { id: 'origin-aud-prefix', title: 'The host’s token, compared by prefix', story: 'The audience is the whole host and tenant 2 accepts anything above itself. So would every other tenant.', group: 'tenants', server: 'tenant-2', policy: { audience: 'prefix' }, token: { goodFor: 'tenant-2', claims: { aud: 'https://mcp.example.com' } }, expect: accepted({ jose: claimFails('aud'), differs: 'jose compares exactly and was not told of the prefix policy' }) },
  { id: 'good-token-tenant-2', title: 'A good token for tenant 2', story: 'The path is in the audience, as it should be on a shared host.', group: 'tenants', server: 'tenant-2', token: { goodFor: 'tenant-2' }, expect: accepted() },
] as const satisfies readonly Scenario[]
