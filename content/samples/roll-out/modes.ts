// #region modes
export type Mode = 'observe' | 'foreign' | 'required'
export type Found = 'own' | 'own-with-query' | 'none' | 'foreign'

/** What each mode lets through. Only `required` is what the specification asks. */
const lets: Readonly<Record<Mode, readonly Found[]>> = {
  observe: ['own', 'own-with-query', 'none', 'foreign'],
  foreign: ['own', 'own-with-query', 'none'],
  required: ['own'],
}

export const accepts = (mode: Mode, found: Found) => lets[mode].includes(found)

/** Without a setting it is the strict mode; a misspelt one stops the server. */
export function modeFrom(setting = 'required'): Mode {
  if (Object.hasOwn(lets, setting)) return setting as Mode
  throw new Error(`There is no mode “${setting}”`)
}
// #endregion

// #region find
/** What the audience says of a token whose signature has been verified. */
export function find(aud: unknown, own: string): Found {
  const names: readonly unknown[] = Array.isArray(aud) ? aud : [aud ?? []].flat()
  if (names.includes(own)) return 'own'
  const bare = names.map((name) => String(name).split('?')[0])
  if (bare.includes(own)) return 'own-with-query'
  return names.length === 0 ? 'none' : 'foreign'
}
// #endregion

// #region verify
import { type JWTVerifyGetKey, jwtVerify } from 'jose'

interface Server {
  readonly resource: string
  readonly issuer: string
  readonly keys: JWTVerifyGetKey
  readonly mode: Mode
  log(line: string): void
}

export async function verify(
  token: string,
  { resource, issuer, keys, mode, log }: Server,
) {
  const { payload } = await jwtVerify(token, keys, {
    // no `audience` here: the mode decides below
    issuer,
    typ: 'at+jwt',
    algorithms: ['RS256', 'ES256'],
    requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
  })
  const found = find(payload.aud, resource)
  const accepted = accepts(mode, found)
  const { client_id, aud, iat } = payload
  const line = { event: 'audience', mode, found, accepted, client_id, aud, iat }
  log(JSON.stringify(line)) // never the token, and nothing about the user
  if (!accepted) throw new Error('The access token is not for this server') // 401
  return payload
}
// #endregion
