import type { Exchange, Message, Outcome, Question } from './message'
import { type Survey, survey } from './survey'

export const server = 'https://mcp.example.com/mcp'
export const issuer = 'https://auth.example.com/tenant1'
export const prmUrl = 'https://mcp.example.com/.well-known/oauth-protected-resource/mcp'
export const asUrl = 'https://auth.example.com/.well-known/oauth-authorization-server/tenant1'
export const keysUrl = 'https://auth.example.com/tenant1/jwks'

export const challengeHeader = `Bearer resource_metadata="${prmUrl}", scope="files:read files:write"`
export const prm = {
  resource: server,
  authorization_servers: [issuer],
  scopes_supported: ['files:read'],
  bearer_methods_supported: ['header'],
}
export const as = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: keysUrl,
  registration_endpoint: `${issuer}/register`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
}
export const ecKey = {
  kty: 'EC',
  crv: 'P-256',
  kid: 'k1',
  alg: 'ES256',
  use: 'sig',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
export const jwks = { keys: [ecKey] }

const jsonHeaders = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }

export const messageOf = (
  status: number | null,
  body: unknown,
  headers: Readonly<Record<string, string>> = jsonHeaders,
  known: Message['known'] = 'all',
): Message => ({
  status,
  headers: Object.entries(headers),
  known,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  cut: false,
})
const answered = (message: Message): Outcome => ({ kind: 'answer', message, finalUrl: null })
export const json = (body: unknown): Outcome => answered(messageOf(200, body))
const missing: Outcome = answered(messageOf(404, 'Not Found', { 'content-type': 'text/plain' }))
export const refused = (challenge: string): Outcome => answered(messageOf(401, '', { 'www-authenticate': challenge }))

type World = Readonly<Record<string, Outcome>>

/** A deployment in which everything is as it should be. By `GET` or `POST` and address, `follow` where redirects are followed. */
export const good: World = {
  [`GET ${server}`]: refused(challengeHeader),
  [`GET ${prmUrl}`]: json(prm),
  [`GET ${asUrl}`]: json(as),
  [`GET ${keysUrl}`]: json(jwks),
}

/** Asks until nothing is left; whatever the world does not know is not there. */
export function explore(world: World, url = server): Survey & { readonly asked: readonly string[] } {
  const exchanges: Exchange[] = []
  const asked: string[] = []
  for (;;) {
    const seen = survey(url, exchanges)
    const question = seen.next
    if (!question) return { ...seen, asked }
    if (asked.length > 100) throw new Error('it asks for ever')
    const name = `${question.method} ${question.url}${question.follow ? ' follow' : ''}`
    asked.push(name)
    exchanges.push({ question, outcome: world[name] ?? missing, pasted: false })
  }
}

/** The findings of an exchange alone. */
export const alone = (question: Question, message: Message) =>
  survey(null, [{ question, outcome: answered(message), pasted: true }]).readings[0]
