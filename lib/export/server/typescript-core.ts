import { indent, inTypeScript, lines, listInTypeScript } from '../quote'
import { type Rules, rulesOf } from '../rules'
import type { Takeaway } from '../takeaway'

/** `verify()` with jose: shared by the targets in TypeScript. Its imports are the caller's. */
export function typeScriptCore(given: Takeaway): string {
  const rules = rulesOf(given)
  return lines(settings(rules), '', refused, '', result, '', verify(rules), '', ...helpers(rules))
}

export const joseImports = (given: Takeaway): string => {
  const several = rulesOf(given).issuers.length > 1
  return `import { createRemoteJWKSet, ${several ? 'decodeJwt, ' : ''}errors, type JWTPayload, jwtVerify } from 'jose'`
}

function settings(rules: Rules): string {
  const { issuers } = rules
  const keysAt = lines(
    'function keysAt(setting: string) {',
    '  const uri = process.env[setting]',
    "  if (!uri) throw new Error(setting + ' is not set: the address of the JWKS of the issuer')",
    '  return createRemoteJWKSet(new URL(uri))',
    '}',
  )
  const keys =
    issuers.length > 1
      ? lines(
          '/** The issuers trusted, each with its keys. */',
          'const issuers = new Map([',
          ...issuers.map((i) => `  [${inTypeScript(i.issuer)}, keysAt(${inTypeScript(i.setting)})],`),
          '])',
        )
      : `const keys = keysAt('OAUTH_JWKS_URI')`
  return lines(
    `const resource = ${inTypeScript(rules.resource)} // this server's own name; never from a request`,
    `const tolerance = ${rules.tolerance} // seconds by which two clocks may differ`,
    rules.scopes.length > 0 ? `const neededScopes = ${listInTypeScript(rules.scopes)}` : null,
    keys,
    '',
    keysAt,
  )
}

const refused = lines(
  "/** The token is at fault: 401. Any other error is not the client's. */",
  'export class TokenRefused extends Error {}',
)

const result = lines(
  'export interface AccessToken {',
  '  clientId: string',
  '  scopes: string[]',
  '  /** Seconds; the tolerance is in it, for an SDK compares it without one. */',
  '  expiresAt: number',
  '  payload: JWTPayload',
  '}',
)

function verify(rules: Rules): string {
  const { audiences, types, required, maxAge, issuers } = rules
  const several = issuers.length > 1
  const [type] = types ?? []
  const manyTypes = types !== null && types.length > 1
  const options = lines(
    several ? 'issuer: String(iss),' : `issuer: ${inTypeScript(issuers[0]?.issuer ?? '')},`,
    audiences
      ? `audience: ${audienceList(rules)}, // equal text, or a list with an equal entry`
      : '// audience: resource, // this policy leaves it out, and a token for any other server passes',
    types?.length === 1
      ? `typ: ${inTypeScript(type ?? '')}, // and application/${commentable(type)}, in any case`
      : null,
    `algorithms: ${listInTypeScript(rules.algorithms)},`,
    `requiredClaims: ${listInTypeScript(['exp', ...required])},`,
    'clockTolerance: tolerance,',
    maxAge === null ? null : `maxTokenAge: ${maxAge},`,
  )
  return lines(
    'export async function verify(token: string): Promise<AccessToken> {',
    '  try {',
    rules.longest === null ? null : `    if (token.length > ${rules.longest}) refuse('too long')`,
    several ? '    const { iss } = decodeJwt(token) // not verified: it only says whose keys to try' : null,
    several ? "    const keys = issuers.get(String(iss)) ?? refuse('an issuer nobody trusts')" : null,
    `    const { payload${manyTypes ? ', protectedHeader' : ''} } = await jwtVerify(token, keys, {`,
    indent(options, 6),
    '    })',
    indent(claims(rules), 4),
    '    return {',
    "      clientId: String(payload.client_id ?? payload.azp ?? payload.sub ?? ''),",
    '      scopes: scopesOf(payload),',
    '      expiresAt: Number(payload.exp) + tolerance,',
    '      payload,',
    '    }',
    '  } catch (error) {',
    '    if (error instanceof TokenRefused) throw error',
    '    if (!isOfTheToken(error)) throw error',
    "    throw new TokenRefused('The access token is not valid for this server', { cause: error })",
    '  }',
    '}',
  )
}

const audienceList = ({ audiences }: Rules): string =>
  audiences?.length === 1 ? 'resource' : `[resource, ${audiences?.slice(1).map(inTypeScript).join(', ')}]`

const commentable = (type = '') => type.replace(/[^\w+.-]/g, '?')

/** What is looked at after jose has said yes. */
function claims(rules: Rules): string {
  const { types, companions, texts, acr, revoked } = rules
  return lines(
    types && types.length > 1
      ? lines(
          `const typ = String(protectedHeader.typ ?? '').toLowerCase().replace(/^application\\//, '')`,
          `if (!${listInTypeScript(types)}.includes(typ)) refuse('not an access token')`,
        )
      : null,
    rules.issuedAt
      ? "if (Number(payload.iat ?? 0) > Date.now() / 1000 + tolerance) refuse('issued in the future')"
      : null,
    texts.length > 0
      ? lines(
          `for (const name of ${listInTypeScript(texts)})`,
          "  if (payload[name] !== undefined && typeof payload[name] !== 'string') refuse(name + ' is not text')",
        )
      : null,
    companions
      ? lines(
          `const others = [payload.aud].flat().filter((aud) => !${listInTypeScript([...(rules.audiences ?? []), ...companions])}.includes(String(aud)))`,
          "if (others.length > 0) refuse('for other servers as well')",
        )
      : null,
    rules.bound === 'refused'
      ? "if (payload.cnf !== undefined) refuse('bound to a key: its proof is not verified here')"
      : null,
    rules.onlyBound ? "refuse('not bound, or its proof is not verified here')" : null,
    revoked.length > 0 ? `if (${listInTypeScript(revoked)}.includes(String(payload.jti))) refuse('revoked')` : null,
    acr === null
      ? null
      : `if (payload.acr !== ${inTypeScript(acr)}) refuse('the user did not sign in strongly enough')`,
  )
}

function helpers(rules: Rules): readonly string[] {
  const { scopeClaims, scopeList, implied } = rules
  const several = rules.issuers.length > 1
  const read = scopeClaims.length === 1 ? `payload[${inTypeScript(scopeClaims[0] ?? '')}]` : null
  const words = scopeList
    ? "const words = Array.isArray(granted) ? granted.map(String) : String(granted ?? '').split(' ')"
    : "const words = typeof granted === 'string' ? granted.split(' ') : []"
  return [
    lines(
      'function refuse(reason: string): never {',
      '  throw new TokenRefused(reason)',
      '}',
      '',
      'function scopesOf(payload: JWTPayload): string[] {',
      read
        ? `  const granted = ${read}`
        : `  const granted = ${listInTypeScript(scopeClaims)}.map((name) => payload[name]).find((value) => value !== undefined)`,
      `  ${words}`,
      implied.length === 0 ? '  return words' : null,
      implied.length === 0
        ? null
        : lines(
            '  const implied = new Map<string, string[]>([',
            ...implied.map((i) => `    [${inTypeScript(i.scope)}, ${listInTypeScript(i.implies)}],`),
            '  ])',
            '  return words.flatMap((word) => [word, ...(implied.get(word) ?? [])])',
          ),
      '}',
      '',
      '/** False when the keys could not be fetched or read: then nothing is known of the token. */',
      'function isOfTheToken(error: unknown): boolean {',
      "  const ofTheKeys = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']",
      '  return error instanceof errors.JOSEError && !ofTheKeys.includes(error.code)',
      '}',
      '',
      "/** False when an issuer's keys can be had neither from the cache nor from the issuer: 503. */",
      'export async function keysAtHand(): Promise<boolean> {',
      '  try {',
      `    for (const set of ${several ? 'issuers.values()' : '[keys]'}) if (!set.fresh) await set.reload()`,
      '    return true',
      '  } catch {',
      '    return false',
      '  }',
      '}',
    ),
  ]
}
