/** Orders in which libraries and products write the members they know; the others stand before or behind. */
const usual: readonly (readonly string[])[] = [
  'alg typ kid',
  'typ alg kid',
  'kid alg typ',
  // RFC 7519 §4.1
  'iss sub aud exp nbf iat jti client_id azp scope scp roles permissions name email',
  'iss sub aud iat nbf exp jti client_id azp scope scp roles permissions name email',
  'iss sub aud client_id azp scope scp roles permissions iat nbf exp jti',
  // RFC 9068 §3 and §2.2
  'iss sub aud nbf iat exp jti client_id scope',
  'iss aud exp sub client_id iat jti scope',
  'iss exp aud sub client_id iat jti scope',
  'iss aud sub client_id azp jti iat nbf exp scope scp',
  'iss aud sub client_id azp scope scp iat nbf exp jti',
  // Keycloak, Entra ID, Auth0, Okta, Amazon Cognito
  'exp iat auth_time jti iss aud sub typ azp sid acr allowed-origins realm_access resource_access scope email_verified name preferred_username email',
  'aud iss iat nbf exp aio azp appid name oid preferred_username rh roles scp sid sub tid uti ver',
  'iss sub aud iat exp scope azp gty permissions',
  'ver jti iss aud iat exp cid uid scp auth_time sub',
  'sub iss client_id origin_jti event_id token_use scope auth_time exp iat jti username aud',
  // jsonwebtoken, Spring Authorization Server, .NET
  'iat nbf exp aud iss sub jti',
  'sub scope client_id iat nbf exp aud iss jti',
  'sub aud nbf scope iss exp iat jti client_id',
  'sub client_id scope jti nbf exp iat iss aud',
  'sub name admin iat exp iss aud',
].map((names) => names.split(' '))

/** Longest token, in characters, whose members are put in other orders. */
export const longestReordered = 8192
/** Most members of which every order is tried. */
export const few = 7
/** Most members that are put in other orders at all. */
export const many = 40

/**
 * Orders of these names other than their own, the likely first and each once, at most so many: reversed, as
 * libraries write them, one member moved, two exchanged, and of few names every order there is.
 */
export function* ordersOf(names: readonly string[], most = 5200): Generator<readonly string[]> {
  const seen = new Set([names.join('\n')])
  for (const order of candidates(names)) {
    if (seen.size > most) return
    const id = order.join('\n')
    if (seen.has(id)) continue
    seen.add(id)
    yield order
  }
}

function* candidates(names: readonly string[]): Generator<readonly string[]> {
  if (names.length > many) return
  const bases = [names, ...basesOf(names)]
  yield* bases
  yield* shifted(names)
  if (names.length <= few) yield* permutations(names)
  else for (const base of bases) yield* shifted(base)
}

function basesOf(names: readonly string[]): readonly (readonly string[])[] {
  const sorted = [...names].sort()
  const asUsual = usual.flatMap((order) => {
    const known = order.filter((name) => names.includes(name))
    if (known.length < 2) return []
    const rest = names.filter((name) => !known.includes(name))
    return [
      [...known, ...rest],
      [...rest, ...known],
      [...known, ...rest.toSorted()],
    ]
  })
  return [names.toReversed(), sorted, sorted.toReversed(), ...asUsual]
}

/** One name moved to another place, or two exchanged. */
function* shifted(names: readonly string[]): Generator<readonly string[]> {
  for (const [from, name] of names.entries())
    for (let to = 0; to < names.length; to++)
      if (to !== from) {
        yield names.toSpliced(from, 1).toSpliced(to, 0, name)
        if (to > from) yield names.with(from, names[to] ?? '').with(to, name)
      }
}

function* permutations(names: readonly string[]): Generator<readonly string[]> {
  if (names.length < 2) yield names
  else
    for (const [at, first] of names.entries())
      for (const rest of permutations(names.toSpliced(at, 1))) yield [first, ...rest]
}
