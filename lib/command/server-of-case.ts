import { jsonText } from '../pipeline/encoding/visible-text'
import type { TargetServer } from '../pipeline/types'
import { every, list, type Log, nullable, number, oneOf, type Read, refuse, some, text } from '../share/shape'
import type { VectorCase, VectorServer } from '../vectors/case'
import { keySetOf } from '../vectors/keys'
import { serverOf } from '../vectors/server'
import type { Problem } from './command-line'

const word = text(4096)
const words = list(word, 100)
const seconds = number('seconds', 0, 1e9)

const oneOrMore: Read<string | readonly string[] | null> = (value, path, log) => {
  if (value === null) return null
  return typeof value === 'string' ? value : words(value, path, log)
}

type Mode = 'off' | 'optional' | 'required'
const mode: Read<Mode> = oneOf(['off', 'optional', 'required'])
const withMode = every<{ readonly mode: Mode }>({ mode }, { mode: 'off' })

const nothing: VectorServer = {
  resource: null,
  audience: null,
  issuer: null,
  algorithms: ['RS256', 'ES256'],
  typ: null,
  requiredClaims: [],
  requiredScopes: [],
  clockTolerance: 0,
  maxTokenAge: null,
  dpop: { mode: 'off' },
  mtls: { mode: 'off' },
}

const server = every<VectorServer>(
  {
    resource: nullable(word),
    audience: nullable(words),
    issuer: oneOrMore,
    algorithms: words,
    typ: nullable(word),
    requiredClaims: words,
    requiredScopes: words,
    clockTolerance: seconds,
    maxTokenAge: nullable(seconds),
    dpop: every<NonNullable<VectorServer['dpop']>>(
      {
        mode,
        algorithms: words,
        iatPast: seconds,
        iatFuture: seconds,
        nonce: nullable(word),
        seenJtis: words,
        boundJkt: word,
      },
      { mode: 'off' },
    ),
    mtls: withMode,
  },
  nothing,
)

const keyText = text(1_000_000)
const jwks: Read<object> = (value, path, log) =>
  typeof value === 'object' && value !== null && jsonText(value) !== null
    ? value
    : refuse(value, path, 'a key or a set of keys', log)

const keys = some<VectorCase['keys']>({
  jwks,
  pem: keyText,
  secret: keyText,
  encoding: oneOf(['utf8', 'base64url']),
  text: keyText,
})

/** The server of a case as `npm run vectors` reads them and the playground's JSON case has it: what it does not say is not checked. */
export async function serverOfCase(item: object, where: string): Promise<TargetServer | Problem> {
  const log: Log = { wrong: [], warnings: [] }
  const given = new Map<string, unknown>(Object.entries(item))
  const asked = server(given.get('server'), 'server', log)
  const held = keys(given.get('keys') ?? {}, 'keys', log)
  const [wrong] = log.wrong
  if (wrong) return { says: `${where}: ${wrong.path} is to be ${wrong.expected}; found is ${wrong.found}.` }
  if (!asked || !held) return { says: `${where} is no case.` }
  if (asked.issuer === null)
    return { says: `${where}: server.issuer is not said. A server trusts the issuers that it names.` }
  const vector: VectorCase = {
    id: 'given',
    title: '',
    level: 'resource-server',
    token: '',
    keys: held,
    server: asked,
    now: 0,
    request: null,
    expected: {
      verdict: 'reject',
      failingCheck: null,
      acceptableVerdicts: [],
      httpStatus: null,
      strength: 'MUST',
    },
  }
  return serverOf(vector, await keySetOf(held))
}
