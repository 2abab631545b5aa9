import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { scenarios } from '@/content/catalog'
import { drillClues } from '@/content/drill/clues'
import { drillDemo } from '@/content/drill/demo'
import { safeLines } from '@/lib/command/text'
import { Caller, type Given } from '@/lib/drill/caller'
import { makeContact } from '@/lib/drill/control'
import { junitText } from '@/lib/drill/formats/junit'
import { markdownText } from '@/lib/drill/formats/markdown'
import { terminalText } from '@/lib/drill/formats/terminal'
import { perform } from '@/lib/drill/perform'
import { mostRequests } from '@/lib/drill/read-report'
import { type DrillReport, exitStatus } from '@/lib/drill/report'
import { keySetOf, type Run } from '@/lib/drill/run'
import { makeCertificates } from './certificates'
import { type Issuer, openIssuer } from './issuer'
import { type Options, readOptions, usage } from './options'
import { makeKeys } from './run-keys'
import { send } from './send'

/** Where a drill writes. What a server has answered is part of a text, and nothing in it is an order to the terminal. */
export interface Io {
  /** The report. */
  readonly out: (text: string) => void
  /** What to configure, and what goes wrong. */
  readonly err: (text: string) => void
  /** The same as data, before it is printed. */
  readonly report?: (report: DrillReport) => void
  /** Ends the drill before its next request, and the one that is under way; `drill` then rejects. */
  readonly signal?: AbortSignal
  /** The playground that links lead to, unless --site says another. */
  readonly site?: string
}

export const defaultSite = 'http://localhost:3000'
const limits = { requests: mostRequests, milliseconds: 600_000 }
const waitFor = { milliseconds: 600_000, between: 1500 }

/** `drill URL …`: runs it, prints the scorecard, and gives the exit status: 0 clean, 1 a hole, 2 it cannot tell. */
export async function drill(argv: readonly string[], given: Io): Promise<0 | 1 | 2> {
  const io = {
    ...given,
    out: (text: string) => given.out(safeLines(text)),
    err: (text: string) => given.err(safeLines(text)),
  }
  const options = readOptions(argv, io.site ?? defaultSite)
  if (options === 'help') {
    io.out(`${usage}\n`)
    return 0
  }
  if (typeof options === 'string') {
    io.err(`${options}\n`)
    return 2
  }
  let issuer: Issuer
  try {
    issuer = await openIssuer(options.issuerPort)
  } catch (error) {
    io.err(`${busy(options.issuerPort, error as NodeJS.ErrnoException)}\n`)
    return 2
  }
  try {
    const report = await runWith(options, issuer, io)
    io.report?.(report)
    io.out(options.asJson ? jsonText(report) : terminalText(report))
    return writeFiles(report, options, io) ? exitStatus(report) : 2
  } finally {
    await issuer.close()
  }
}

const busy = (port: number, { code, message }: NodeJS.ErrnoException): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is taken, and the issuer of the run needs one: name another with --issuer-port.`
    : `The issuer of the run cannot listen at 127.0.0.1:${port} (${code ?? message}).`

async function runWith(options: Options, issuer: Issuer, io: Io): Promise<DrillReport> {
  const id = randomBytes(4).toString('hex')
  const certificates = options.rounds.includes('mtls') ? await makeCertificates() : null
  const address = options.issuerPort === 0 ? `http://127.0.0.1:${issuer.port}` : options.issuerUrl
  const run: Run = {
    ...(await makeKeys(id)),
    id,
    url: options.url.href,
    resource: options.resource,
    issuer: address,
    scopes: options.scopes,
    claims: options.claims,
    rounds: options.rounds,
    certificates,
  }
  issuer.publish({ issuer: address, jwks: keySetOf(run) })
  io.err(toConfigure(run))
  const keyOf = new Map(
    certificates === null ? [] : [certificates.holder, certificates.thief].map(({ pem, key }) => [pem, key] as const),
  )
  const given: Given = {
    scenarios,
    demo: drillDemo,
    run,
    clues: drillClues,
    site: options.site,
    send: async (request) => {
      io.signal?.throwIfAborted()
      return send(request, { timeout: options.timeout, keyOf, signal: io.signal })
    },
    clock: Date.now,
    vouch: issuer.vouch,
    asked: () => issuer.asked,
    limits,
  }
  if (options.wait) await untilReady(given, io)
  return perform(given)
}

const toConfigure = ({ issuer, resource, scopes }: Run): string =>
  `Configure the server under test:
  issuer         ${issuer}
  JWKS           ${issuer}/jwks
  introspection  ${issuer}/introspect (if it asks instead of verifying)
  audience       ${resource}
  algorithms     RS256, ES256${scopes.length > 0 ? `\n  scope          ${scopes.join(' ')}` : ''}
The keys are made for this run and end with it.

`

/** Asks again and again until the good token is accepted; in the end the drill itself says why it is not. */
async function untilReady(given: Given, io: Io): Promise<void> {
  const until = given.clock() + waitFor.milliseconds
  let said = ''
  while (given.clock() < until) {
    const contact = await makeContact(new Caller(given))
    if (typeof contact !== 'string') return
    if (contact !== said) io.err(`Waiting. ${contact}\n`)
    said = contact
    await new Promise((done) => setTimeout(done, waitFor.between))
  }
}

const jsonText = (report: DrillReport): string => `${JSON.stringify(report, null, 2)}\n`

function writeFiles(report: DrillReport, { files }: Options, io: Io): boolean {
  const texts: readonly (readonly [string | undefined, () => string])[] = [
    [files.json, () => jsonText(report)],
    [files.junit, () => junitText(report)],
    [files.markdown, () => markdownText(report)],
  ]
  for (const [file, text] of texts) {
    if (file === undefined) continue
    try {
      writeFileSync(file, text())
    } catch (error) {
      io.err(`${file} could not be written (${(error as NodeJS.ErrnoException).code ?? error}).\n`)
      return false
    }
  }
  return true
}
