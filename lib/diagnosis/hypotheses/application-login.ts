import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'application-login',
  title: 'An application has signed it for its own API',
  speaksTo: ['algorithm/symmetric', 'algorithm/not-allowed', 'type', 'issuer-trust', 'required-claims/missing'],
  specs: [rfc(8725, '3.8'), rfc(9068, '2.2')],
  test({ claims, alg }) {
    if (!claims) return null
    if (alg === 'HS256' && isOfHomeAssistant(claims)) return ofHomeAssistant
    if (alg === 'HS256' && isOfOpenWebUi(claims)) return ofOpenWebUi
    const by = memberValue(claims, 'aud') === undefined ? libraries.find(({ wrote }) => wrote(claims)) : undefined
    return by ? ofLibrary(by.name, claims) : null
  },
})

const times: readonly string[] = ['iat', 'exp', 'nbf']

/** Each of its tokens has a secret of its own, and names the record it is kept in. */
const isOfHomeAssistant = ({ whole }: JsonObject): boolean =>
  typeof whole.iss === 'string' &&
  /^[0-9a-f]{32}$/.test(whole.iss) &&
  Object.keys(whole).every((name) => name === 'iss' || times.includes(name))

const ofHomeAssistant: Cause = {
  says: 'This has the shape of an access token of Home Assistant, long-lived or not: iss is 32 hexadecimal digits, which name no issuer but a record in Home Assistant, and the secret it is signed with is kept there, another one for each.',
  fix: 'Send it to Home Assistant itself. A server of yours cannot verify it: it can call Home Assistant’s API with it and see whether that takes it. For a server that takes tokens of an authorization server have the client sign in there.',
}

/** `id` is a user’s, and nothing else is said. */
const isOfOpenWebUi = ({ whole }: JsonObject): boolean =>
  typeof whole.id === 'string' &&
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(whole.id) &&
  Object.keys(whole).every((name) => name === 'id' || name === 'jti' || times.includes(name))

const ofOpenWebUi: Cause = {
  says: 'This has the shape of a session of Open WebUI: id is a user’s number there, and it is signed with a secret of that installation. It names neither an issuer nor an audience, so it is for no server.',
  fix: 'Where Open WebUI knows this server, choose OAuth as its kind of authentication instead of the session: then it signs the user in at this server’s authorization server and sends the access token.',
}

const isText = (value: unknown) => typeof value === 'string'

/** Libraries and frameworks for logins, by the claims that only they write together; none of them names an audience. */
const libraries: readonly { readonly name: string; readonly wrote: (claims: JsonObject) => boolean }[] = [
  {
    name: 'Simple JWT for Django',
    wrote: ({ whole }) => isText(whole.token_type) && isText(whole.jti) && whole.iss === undefined,
  },
  {
    name: 'Flask-JWT-Extended',
    wrote: ({ whole }) => whole.fresh !== undefined && isText(whole.type) && isText(whole.jti),
  },
  {
    name: 'LexikJWTAuthenticationBundle for Symfony',
    wrote: ({ whole }) => Array.isArray(whole.roles) && isText(whole.username) && whole.iss === undefined,
  },
  {
    name: 'a plugin of WordPress',
    wrote: ({ whole: { data, iss } }) =>
      isText(iss) && typeof data === 'object' && data !== null && Object.hasOwn(data, 'user'),
  },
]

function ofLibrary(name: string, { whole }: JsonObject): Cause {
  const isRefresh = [whole.token_type, whole.type].includes('refresh')
  return {
    says: `${isRefresh ? 'This is a refresh token' : 'This is a login'} as ${name} writes it: an application has signed it for its own API. It names no audience, so it is for no server.`,
    fix: `For MCP clients put an authorization server in front that knows the application’s users, and take its access tokens. If this server is a part of that application, verify ${isRefresh ? 'the access token' : 'it'} there as the application does, with its key and its library: these checks are for tokens of an authorization server.`,
  }
}
