import type { Product } from '../issuers/product'
import { clip } from '../pipeline/encoding/visible-text'
import { recognise } from '../issuers/recognise'
import { askedServer } from './asked'
import { type Given, first, type Problem } from './command-line'
import { exampleOf } from './example'
import { asSentWords, explain, type Explained, type Supplies } from './explained'
import { explainText } from './explain-text'
import { type GivenToken, tokenIn } from './given-token'
import { type Presented, presentedAt } from './presented'
import { type Content, failed, type Machine, type Outcome, printed } from './world'

const answerWhole = 'Give the body of the issuer’s answer whole: --introspection FILE.'

/** How the command line gives what a verdict waits for. */
const supplies: Supplies = {
  'audience/no-resource': 'Say which server this is: --resource URI.',
  'issuer-trust/not-given': 'Say which issuer the server trusts: --issuer URL, spelled as in its metadata document.',
  'key/not-given': 'Save what stands at the issuer’s jwks_uri and name that file: --jwks FILE.',
  'key/not-supported': 'Have the issuer sign with a common algorithm: RS256 is the one every server must know.',
  'introspection/unreadable': answerWhole,
  'revocation/unreadable': answerWhole,
}

const statuses: Readonly<Record<Explained['verdict'], number>> = { accepted: 0, rejected: 1, undecided: 2 }

/** `deputy-lab explain`. */
export async function explainCommand(given: Given, content: Content, machine: Machine): Promise<Outcome> {
  const scenario = first(given, 'scenario')
  const judged =
    scenario === undefined ? await givenRequest(given, content, machine) : await ofScenario(scenario, given, content)
  if ('says' in judged) return failed(judged)
  const { token } = judged
  const products = await content.products()
  const explained = await explain(judged, products, supplies)
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

type Noted = Presented & Pick<GivenToken, 'takenOut' | 'asked'>

function notesOf({ takenOut, asSent, asked, input: { request } }: Noted): string {
  const removed = takenOut.length > 0 ? `deputy-lab: taken out around the token: ${takenOut.join(', ')}.\n` : ''
  const sent = asSent ? `deputy-lab: ${asSentWords(asSent)}\n` : ''
  const against = asked
    ? `deputy-lab: the proof is held against ${clip(request.method, 40)} ${clip(request.url)}.\n`
    : ''
  return removed + sent + against
}

/** How to ask a server that takes tokens of the shape this one has. */
function profileFor(token: string, products: readonly Product[]): string {
  const found = recognise(token, products)
  return found?.sure && found.access && found.profile
    ? `deputy-lab: this looks like a token of ${found.product.name}: --profile ${found.product.id}/${found.profile.id} asks a server that takes that shape.\n`
    : ''
}

async function givenRequest(given: Given, content: Content, machine: Machine): Promise<Noted | Problem> {
  const asked = await askedServer(given, content, machine)
  if ('says' in asked) return asked
  const read = await readToken(given, machine)
  if ('says' in read) return read
  const proof = await fileOf(given, 'proof-file', machine)
  if (typeof proof === 'object') return proof
  const introspection = await fileOf(given, 'introspection', machine)
  if (typeof introspection === 'object') return introspection
  const beside = { method: first(given, 'method'), url: first(given, 'url'), proof, introspection }
  return { ...presentedAt(asked, read, beside), takenOut: read.takenOut, asked: read.asked }
}

async function readToken(given: Given, machine: Machine): Promise<GivenToken | Problem> {
  const file = first(given, 'token-file')
  const text = file === undefined ? await machine.input() : await machine.read(file)
  return typeof text === 'string' ? tokenIn(text, file ?? 'Standard input') : text
}

async function fileOf(given: Given, option: string, machine: Machine): Promise<string | Problem | undefined> {
  const file = first(given, option)
  return file === undefined ? undefined : machine.read(file)
}

async function ofScenario(id: string, { options }: Given, content: Content): Promise<Noted | Problem> {
  const beside = [...options.keys()].find((name) => !['scenario', 'json', 'no-color'].includes(name))
  if (beside) return { says: `--scenario brings its own token, request, server and instant; leave out --${beside}.` }
  const example = await exampleOf(id, content)
  return 'says' in example ? example : { ...example, takenOut: [], asked: null }
}
