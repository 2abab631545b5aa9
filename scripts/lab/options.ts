import { parseArgs } from 'node:util'

export interface Options {
  readonly command: 'serve' | 'attack' | 'tokens'
  /** The first of six ports; 0: any that are free; `null`: the usual ones, or others where those are taken. */
  readonly port: number | null
  /** A reader's own authorization server. */
  readonly own: { readonly product: 'keycloak' | null; readonly issuer: string } | null
}

export const usage = `Usage: npm run lab [-- COMMAND] [options]

An authorization server, four MCP servers and an MCP client, all of them real, on this machine.

  npm run lab               starts them and says what to try; Ctrl-C ends them
  npm run lab -- attack     presents a token for Issues to Billing, and shows what two servers answer
  npm run lab -- tokens     tests our verdicts with tokens of the authorization server, of every kind it issues

  --port PORT               the first of six ports (4140); 0: any that are free
  --issuer URL              MCP servers for your own authorization server; the tokens are yours to bring
  --keycloak URL            the same for a realm of Keycloak: http://localhost:8080/realms/NAME

Exit status: 0 as it should be, 1 the attack or a test showed something else, 2 it could not start.`

/** The options, or a sentence about what is wrong with them. */
export function readOptions(argv: readonly string[]): Options | string | 'help' {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`
  }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  const [command = 'serve', ...others] = positionals
  if (!isCommand(command) || others.length > 0)
    return `The lab has no such command: ${positionals.join(' ')}\n\n${usage}`
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_530))
    return '--port is a number from 0 to 65530: five more ports follow it.'
  if (values.issuer !== undefined && values.keycloak !== undefined)
    return 'Name one authorization server: --issuer or --keycloak.'
  const issuer = values.issuer ?? values.keycloak?.replace(/\/$/, '')
  if (issuer === undefined) return { command, port, own: null }
  if (command !== 'serve') return `${command} needs the lab’s own authorization server: leave the address out.`
  const wrong = wrongWith(issuer) ?? (values.keycloak === undefined ? null : wrongWithRealm(issuer))
  return wrong ?? { command, port, own: { product: values.keycloak === undefined ? null : 'keycloak', issuer } }
}

const isCommand = (text: string): text is Options['command'] => ['serve', 'attack', 'tokens'].includes(text)

const loopback = /^(?:localhost|127\.0\.0\.1)$/

/** RFC 8414 §2: https, no query, no fragment; http only where nothing leaves this machine. */
function wrongWith(issuer: string): string | null {
  if (!URL.canParse(issuer)) return `This is no address: ${issuer}`
  const { protocol, hostname, username, search, hash } = new URL(issuer)
  if (username !== '') return 'An issuer has no user name in its address.'
  if (search !== '' || hash !== '') return `An issuer has neither ? nor # in its address: ${issuer}`
  if (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))) return null
  return `An issuer is an https address, or http on this machine: ${issuer}`
}

const wrongWithRealm = (issuer: string): string | null =>
  /\/realms\/[^/]+$/.test(issuer)
    ? null
    : `The issuer of Keycloak is a realm: ${issuer.replace(/\/+$/, '')}/realms/NAME`

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      issuer: { type: 'string' },
      keycloak: { type: 'string' },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  })
