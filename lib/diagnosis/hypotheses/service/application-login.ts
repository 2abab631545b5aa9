import { type JsonObject, memberValue } from '../../../pipeline/encoding/json'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** An application has signed it for its own API. */
export default defineHypothesis({
  id: 'application-login',
  speaksTo: ['algorithm/symmetric', 'algorithm/not-allowed', 'type', 'issuer-trust', 'required-claims/missing'],
  specs: [rfc(8725, '3.8'), rfc(9068, '2.2')],
  test({ claims }) {
    const found =
      claims && (memberValue(claims, 'aud') ?? null) === null ? writers.find(([, wrote]) => wrote(claims)) : undefined
    if (!claims || !found) return null
    const [name, , instead] = found
    const { token_type, type } = claims.whole
    return [token_type, type].includes('refresh')
      ? {
          says: `This has the shape of a refresh token of ${name}: an application takes it only where it gives out the next login. It names no audience, so it is for no server.`,
          fix: 'If this server is a part of that application, have the client send the access token that came with it. For MCP clients put an authorization server in front, and take its access tokens.',
          settings: 'none',
        }
      : {
          says: `This has the shape of a login of ${name}: an application has signed it for its own API. It names no audience, so it is for no server.`,
          fix: instead ?? inFront,
          settings: 'none',
        }
  },
})

const inFront =
  'For MCP clients put an authorization server in front, and take its access tokens. If this server is a part of that application, verify the login there as the application does: these checks are for tokens of an authorization server.'

const isText = (value: unknown) => typeof value === 'string'
const isOnly = ({ whole }: JsonObject, ...names: readonly string[]) =>
  Object.keys(whole).every((other) => [...names, 'jti', 'iat', 'exp', 'nbf'].includes(other))

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Applications, and libraries for logins, by claims that only they write together; and what is done instead. */
const writers: readonly (readonly [string, (claims: JsonObject) => boolean, string?])[] = [
  [
    // iss is the record that holds the secret of this token alone.
    'Home Assistant',
    (claims) =>
      /^[0-9a-f]{32}$/.test(String(claims.whole.iss)) && claims.whole.iat !== undefined && isOnly(claims, 'iss'),
    'Send it to Home Assistant, which alone can verify it. A server of yours can call its API with it and see whether that takes it; or the client signs in at an authorization server.',
  ],
  [
    'a consumer at Kong (JWT plugin)',
    (claims) => /^[A-Za-z0-9]{32}$/.test(String(claims.whole.iss)) && isOnly(claims, 'iss'),
    'Send it to Kong, which finds the consumer by the key in iss and verifies it with that consumer’s secret. For MCP clients put an authorization server in front, and take its access tokens.',
  ],
  [
    // github.com/apache/apisix/issues/8909: the consumer is found by key, and nothing else is needed.
    'a consumer at APISIX (jwt-auth)',
    (claims) => isText(claims.whole.key) && isOnly(claims, 'key'),
    'Send it to APISIX, which finds the consumer by the claim key and verifies it with that consumer’s secret. For MCP clients put an authorization server in front, and take its access tokens.',
  ],
  [
    'Open WebUI',
    (claims) => /^[0-9a-f-]{36}$/.test(String(claims.whole.id)) && isOnly(claims, 'id'),
    'Where Open WebUI knows this server, choose OAuth as its authentication instead of the session: then it sends an access token of this server’s authorization server.',
  ],
  ['Dify', ({ whole }) => whole.sub === 'Console API Passport' || whole.sub === 'Web API Passport'],
  [
    'Langflow',
    (claims) =>
      uuid.test(String(claims.whole.sub)) &&
      (claims.whole.type === 'access' || claims.whole.type === 'refresh') &&
      isOnly(claims, 'sub', 'type'),
    'Send it to Langflow, or to the application that has it: others write the same claims. Programs call Langflow with an API key of its own. For MCP clients put an authorization server in front, and take its access tokens.',
  ],
  ['Simple JWT for Django', ({ whole }) => isText(whole.token_type) && isText(whole.jti) && whole.iss === undefined],
  ['Flask-JWT-Extended', ({ whole }) => whole.fresh !== undefined && isText(whole.type)],
  [
    // github.com/waiting-for-dev/devise-jwt/issues/187: aud is null where no header names one.
    'Devise for Rails (devise-jwt)',
    (claims) => isText(claims.whole.scp) && isText(claims.whole.jti) && isOnly(claims, 'sub', 'scp', 'aud'),
  ],
  [
    'Symfony’s LexikJWTAuthenticationBundle',
    ({ whole }) => Array.isArray(whole.roles) && isText(whole.username) && whole.iss === undefined,
  ],
]
