import type { Product } from '../issuers/product'
import { recognise as recogniseIssuer } from '../issuers/recognise'
import { recognise } from '../paste/recognise'
import { plainRequest } from '../pipeline/http/request'
import type { ValidationInput } from '../pipeline/types'
import { askedServer } from './asked'
import { type Given, first, type Problem } from './command-line'
import { exampleOf } from './example'
import { explain, type Explained, type Supplies } from './explained'
import { explainText } from './explain-text'
import { type GivenToken, tokenIn } from './given-token'
import { type Content, failed, type Machine, type Outcome, printed } from './world'

/** How the command line gives what a verdict waits for. */
const supplies: Supplies = {
  'audience/no-resource': 'Say which server this is: --resource URI.',
  'issuer-trust/not-given': 'Say which issuer the server trusts: --issuer URL, spelled as in its metadata document.',
  'key/not-given': 'Save what stands at the issuer’s jwks_uri and name that file: --jwks FILE.',
  'key/not-supported': 'Have the issuer sign with a common algorithm: RS256 is the one every server must know.',
  'introspection/unreadable': 'Give the body of the issuer’s answer whole: --introspection FILE.',
}

const statuses: Readonly<Record<Explained['verdict'], number>> = { accepted: 0, rejected: 1, undecided: 2 }

/** `deputy-lab explain`. */
export async function explainCommand(given: Given, content: Content, machine: Machine): Promise<Outcome> {
  const scenario = first(given, 'scenario')
  const judged =
    scenario === undefined ? await givenRequest(given, content, machine) : await ofScenario(scenario, given, content)
  if ('says' in judged) return failed(judged)
  const { input, token } = judged
  const products = await content.products()
  const explained = await explain(input, token, products, supplies)
  const outcome = printed(
    statuses[explained.verdict],
    explained,
    () => explainText(explained, machine.style),
    given.options.has('json'),
  )
  const settled = ['profile', 'server', 'demo', 'scenario'].some((name) => given.options.has(name))
  const hint = settled || explained.verdict === 'accepted' ? '' : profileFor(token, products)
  return { ...outcome, err: `${notesOf(judged)}${hint}` }
}

interface Presented {
  readonly input: ValidationInput
  readonly token: string
  readonly takenOut: readonly string[]
}

const notesOf = ({ takenOut }: Presented): string =>
  takenOut.length > 0 ? `deputy-lab: taken out around the token: ${takenOut.join(', ')}.\n` : ''

/** How to ask a server that takes tokens of the shape this one has. */
function profileFor(token: string, products: readonly Product[]): string {
  const found = recogniseIssuer(token, products)
  return found?.sure && found.access && found.profile
    ? `deputy-lab: this looks like a token of ${found.product.name}: --profile ${found.product.id}/${found.profile.id} asks a server that takes that shape.\n`
    : ''
}

async function givenRequest(given: Given, content: Content, machine: Machine): Promise<Presented | Problem> {
  const asked = await askedServer(given, content, machine)
  if ('says' in asked) return asked
  const read = await readToken(given, machine)
  if ('says' in read) return read
  const proof = await fileOf(given, 'proof-file', machine)
  if (proof !== null && typeof proof !== 'string') return proof
  const answer = await fileOf(given, 'introspection', machine)
  if (answer !== null && typeof answer !== 'string') return answer
  const { server, now } = asked
  const proofs = proof === null ? (read.scheme === 'DPoP' ? read.proof : null) : recognise(proof).token
  const scheme = proofs === null ? read.scheme : 'DPoP'
  const request = plainRequest(first(given, 'url') ?? server.resource, {
    method: first(given, 'method') ?? 'POST',
    authorization: [`${scheme} ${read.token}`],
    dpop: proofs === null ? [] : [proofs],
  })
  return { input: { request, server, now, introspection: answer }, token: read.token, takenOut: read.takenOut }
}

async function readToken(given: Given, machine: Machine): Promise<GivenToken | Problem> {
  const file = first(given, 'token-file')
  const text = file === undefined ? await machine.input() : await machine.read(file)
  return typeof text === 'string' ? tokenIn(text, file ?? 'Standard input') : text
}

async function fileOf(given: Given, option: string, machine: Machine): Promise<string | Problem | null> {
  const file = first(given, option)
  return file === undefined ? null : machine.read(file)
}

async function ofScenario(id: string, { options }: Given, content: Content): Promise<Presented | Problem> {
  const beside = [...options.keys()].find((name) => !['scenario', 'json', 'no-color'].includes(name))
  if (beside) return { says: `--scenario brings its own token, request, server and instant; leave out --${beside}.` }
  const example = await exampleOf(id, content)
  return 'says' in example ? example : { ...example, takenOut: [] }
}
