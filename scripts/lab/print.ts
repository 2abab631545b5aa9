import type { Issuer, Servers } from './lab'
import type { Options } from './options'

/** Who runs where. */
export function addresses(
  { issues, carelessIssues, billing, carelessBilling }: Servers,
  issuer: Issuer | null,
): string {
  const lines: readonly (readonly [string, string])[] = [
    ...(issuer ? [['Authorization server', `${issuer.issuer}  (over TLS: ${issuer.mtls})`] as const] : []),
    ['Issues', issues.resource],
    ['Issues, careless', carelessIssues.resource],
    ['Billing', billing.resource],
    ['Billing, careless', carelessBilling.resource],
  ]
  return `\n${lines.map(([name, address]) => `${name.padEnd(22)}${address}`).join('\n')}

A careless server verifies everything about a token except whom it is for.
`
}

interface Shown {
  /** Alice's, for Issues. */
  readonly token: string
  /** What list_tickets answered. */
  readonly tickets: string
  /** Her token at Billing, in the playground. */
  readonly link: string | null
}

/** What a reader can do while the lab runs. */
export const toTry = (servers: Servers, issuer: Issuer, { token, tickets, link }: Shown): string => `
Alice has logged in. Her client got a token for Issues, and list_tickets answered:
${indented(tickets)}

Try, in another terminal:

npm run lab -- attack
  presents such a token to Billing, careless and strict, and shows both answers

npm run drill -- ${servers.carelessBilling.resource}
  finds what a server lets through; the strict one is ${servers.billing.resource}

npm start
  and paste the address of a server at http://localhost:3000/import/${link === null ? '' : `, or see her token at Billing:\n${link}`}

TOKEN=${token}
${curl(servers.carelessBilling.resource, '$TOKEN')}
  sends her token where it does not belong

curl -u lab-service:${issuer.secret} ${issuer.issuer}/token \\
  -d grant_type=client_credentials -d scope=mcp:read -d resource=${servers.billing.resource}
  gets another; with resource=${issuer.opaque} it is opaque

Ctrl-C ends it.
`

/** What a reader's authorization server must be told. */
export const toConfigure = (servers: Servers, { product, issuer }: NonNullable<Options['own']>): string => `
They trust ${issuer}. Its tokens must name the server in aud: ${servers.billing.resource}

${product === 'keycloak' ? keycloak(servers) : anybody}

With such a token:
TOKEN=…
${curl(servers.billing.resource, '$TOKEN')}
A token for Issues in its place must get 401 there, and gets an answer from ${servers.carelessBilling.resource}

Ctrl-C ends them.
`

const keycloak = ({ issues, billing }: Servers): string => `In Keycloak
  1  Client scopes, Create client scope: one for each server, e.g. issues and billing.
  2  In each: Mappers, Configure a new mapper, Audience. Included Custom Audience is the address of the server:
     ${issues.resource} or ${billing.resource}. Add to access token: on.
  3  Clients, your client, Client scopes: add both as Optional, so that a request's scope chooses the server.
resource alone changes nothing: the mapper decides about aud, and the experimental feature resource-indicators only
leaves out what the mapper has put there.`

const anybody = `Register the addresses above as resources (APIs, audiences), and ask for a token with resource=ADDRESS.
Where your product ignores resource, see /docs/authorization-servers/ on this site for its own word for it.`

const indented = (text: string): string => text.replace(/^/gm, '  ')

const curl = (resource: string, token: string): string =>
  `curl -i ${resource} -H "Authorization: Bearer ${token}" \\
  -H "Content-Type: application/json" -H "Accept: application/json, text/event-stream" \\
  -d '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}'`
