import { parseArgs } from 'node:util'

export interface Options {
  readonly url: URL
  readonly resource: string
  readonly issuerPort: number
  /** Where the server reaches the issuer. */
  readonly issuerUrl: string
  readonly scopes: readonly string[]
  readonly claims: Readonly<Record<string, string>>
  readonly rounds: readonly ('dpop' | 'mtls')[]
  /** The report is printed as JSON, in place of the scorecard. */
  readonly asJson: boolean
  readonly files: { readonly json?: string; readonly junit?: string; readonly markdown?: string }
  readonly wait: boolean
  readonly site: string
  /** Milliseconds for one answer. */
  readonly timeout: number
}

const defaultIssuerPort = 39600

export const usage = `Usage: deputy-lab drill URL [options], or in a checkout npm run drill -- URL [options]

Tests how an MCP server of yours treats access tokens. The drill is an issuer for this run: point a test deployment at
it, and it sends a good token, then each bad one of the catalogue.

  --resource URI         what the server calls itself, if not URL
  --scope "a b"          scopes that the server demands, if its challenge does not name them
  --claim name=value     a claim that good tokens need; may be repeated
  --issuer-port PORT     where the issuer of the run listens on 127.0.0.1 (${defaultIssuerPort})
  --issuer-url URL       how the server reaches that port, e.g. through a tunnel or from a container
  --wait                 wait until the server accepts the good token
  --dpop, --mtls         also tokens that are bound to a key, to a certificate
  --json                 print the report as JSON for programs, in place of the scorecard
  --json, --junit, --markdown FILE
                         write it into a file as well
  --site URL             the playground that links lead to
  --timeout SECONDS      for one answer (5)
  --this-server-is-mine  drill another host than this machine

Exit status: 0 clean, 1 a hole, 2 it cannot tell.`

/** The options, or a sentence about what is wrong with them. */
export function readOptions(argv: readonly string[], site: string): Options | string | 'help' {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(withJson(argv))
  } catch (error) {
    return `${(error as Error).message}\n${usage}`
  }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  const [address, ...others] = positionals
  if (address === undefined || others.length > 0) return usage
  const url = addressOf(address)
  if (typeof url === 'string') return url
  if (!isLoopback(url) && !values['this-server-is-mine'])
    return `${url.host} is not this machine. A drill attacks the server: add --this-server-is-mine if it is yours, and a test deployment.`
  const port = Number(values['issuer-port'])
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return '--issuer-port is a number from 0 to 65535.'
  const timeout = Number(values.timeout)
  if (!(timeout > 0 && timeout <= 60)) return '--timeout is a number of seconds up to 60.'
  for (const name of ['resource', 'issuer-url', 'site'] as const)
    if (values[name] !== undefined && !URL.canParse(values[name])) return `--${name} is no address: ${values[name]}`
  const claims = values.claim.map((text) => /^([^=]+)=(.*)$/s.exec(text))
  if (claims.includes(null)) return '--claim is name=value.'
  const own = claims.find((match) => drillsOwn.includes(match?.[1] ?? ''))?.[1]
  if (own !== undefined) return `--claim ${own}: that claim is what the drill varies.`
  if (values.mtls && url.protocol !== 'https:') return '--mtls needs an https address: a certificate belongs to TLS.'
  return {
    url,
    resource: values.resource ?? address,
    issuerPort: port,
    issuerUrl: values['issuer-url']?.replace(/\/$/, '') ?? `http://127.0.0.1:${port}`,
    scopes: values.scope.split(/\s+/).filter(Boolean),
    claims: Object.fromEntries(claims.map((match) => [match?.[1] ?? '', match?.[2] ?? ''])),
    rounds: [...(values.dpop ? (['dpop'] as const) : []), ...(values.mtls ? (['mtls'] as const) : [])],
    asJson: values.json === printed,
    files: {
      ...(values.json !== undefined && values.json !== printed && { json: values.json }),
      ...(values.junit !== undefined && { junit: values.junit }),
      ...(values.markdown !== undefined && { markdown: values.markdown }),
    },
    wait: values.wait,
    site: values.site ?? site,
    timeout: timeout * 1000,
  }
}

/** Stands for the file of a `--json` that has none. */
const printed = '-'

/** `--json` with no file behind it, but an option, the address to drill or nothing. */
function withJson(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--')
  return argv.map((arg, i) => {
    const next = argv[i + 1]
    const isBare = next === undefined || /^(?:-.|https?:)/i.test(next)
    return arg === '--json' && (end < 0 || i < end) && isBare ? `--json=${printed}` : arg
  })
}

const drillsOwn = ['iss', 'aud', 'exp', 'iat', 'nbf', 'jti', 'cnf']

const text = (value: string) => ({ type: 'string', default: value }) as const
const flag = { type: 'boolean', default: false } as const
const maybe = { type: 'string' } as const

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      resource: maybe,
      scope: text(''),
      claim: { type: 'string', multiple: true, default: [] },
      'issuer-port': text(String(defaultIssuerPort)),
      'issuer-url': maybe,
      wait: flag,
      dpop: flag,
      mtls: flag,
      json: maybe,
      junit: maybe,
      markdown: maybe,
      site: maybe,
      timeout: text('5'),
      'this-server-is-mine': flag,
      help: { ...flag, short: 'h' },
    },
  })

function addressOf(address: string): URL | string {
  if (!URL.canParse(address)) return `This is no address: ${address}`
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `Only http and https can be drilled: ${address}`
  return url.username === '' ? url : 'An address with a user name in it is not drilled.'
}

export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
