import { asItShouldBe, attack, fix } from './attack'
import { call, connectAsAlice } from './client'
import { type Provider, startLab, startServers } from './lab'
import { playgroundLink } from './link'
import type { Options } from './options'
import { readIssuer } from './own-issuer'
import { openPorts, PortError, type Ports, usualPort } from './ports'
import { addresses, toConfigure, toTry } from './print'

export { readOptions, usage } from './options'

/** In seconds. */
const now = () => Math.floor(Date.now() / 1000)

/** Where a lab writes, and how it ends. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Installs the authorization server if need be; `null`: that failed, and why has been said. */
  readonly provider: () => Promise<Provider | null>
  /** Settles when the reader wants no more of it. */
  readonly stopped: Promise<unknown>
}

/** `npm run lab`, but for its tests: 0 as it should be, 1 the attack showed something else, 2 it could not start. */
export async function lab(options: Options, io: Io): Promise<0 | 1 | 2> {
  // What a reader has set at an authorization server must be true of the next run as well.
  const ports = openPorts(options.port ?? (options.own ? usualPort : null))
  try {
    return options.own === null ? await withLab(options, ports, io) : await withOwn(options.own, ports, io)
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    io.err(`${error.message}\n`)
    return 2
  } finally {
    await ports.close()
  }
}

async function withLab({ command }: Options, ports: Ports, { out, err, provider, stopped }: Io): Promise<0 | 1 | 2> {
  const found = await provider()
  if (found === null) return 2
  const { issuer, servers } = await startLab(ports, found, (problem) => err(`Authorization server: ${problem}\n`))
  if (command === 'attack') {
    const answers = await attack(servers, (line) => out(`${line}\n`))
    if (!asItShouldBe(answers)) {
      out('This is not what was to be shown: the careless one takes it, the strict one refuses it.\n')
      return 1
    }
    const link = await playgroundLink(issuer, servers.billing, answers.token, now())
    out(`${fix(servers)}${link === null ? '' : `\nStep by step, with npm start:\n${link}\n`}`)
    return 0
  }
  const { client, token } = await connectAsAlice(servers.issues.resource)
  const tickets = await call(client, 'list_tickets')
  await client.close()
  out(addresses(servers, issuer))
  out(toTry(servers, issuer, { token, tickets, link: await playgroundLink(issuer, servers.billing, token, now()) }))
  await stopped
  return 0
}

async function withOwn(own: NonNullable<Options['own']>, ports: Ports, { out, err, stopped }: Io): Promise<0 | 2> {
  const found = await readIssuer(own.issuer)
  if (typeof found === 'string') {
    err(`${found}\n`)
    return 2
  }
  const servers = await startServers(ports, found)
  out(addresses(servers, null))
  out(toConfigure(servers, own))
  await stopped
  return 0
}
