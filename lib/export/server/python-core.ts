import { inPython, lines, listInPython } from '../quote'
import { type Rules, rulesOf } from '../rules'
import type { Takeaway } from '../takeaway'

/** `verify()` with PyJWT: shared by the targets in Python. It imports `os`, `time` and `jwt`. */
export function pythonCore(given: Takeaway): string {
  const rules = rulesOf(given)
  return lines(settings(rules), '', '', errors, '', '', verify(rules), '', '', keys, '', '', scopesOf(rules))
}

const keyTypes: Readonly<Record<string, string>> = { RS: 'RSA', PS: 'RSA', ES: 'EC', Ed: 'OKP' }

function settings(rules: Rules): string {
  const types = rules.algorithms.map((alg) => `${inPython(alg)}: ${inPython(keyTypes[alg.slice(0, 2)] ?? '')}`)
  return lines(
    `RESOURCE = ${inPython(rules.resource)}  # this server's own name; never from a request`,
    `TOLERANCE = ${rules.tolerance}  # seconds by which two clocks may differ`,
    `SCOPES = ${listInPython(rules.scopes)}`,
    `KEY_TYPES = {${types.join(', ')}}  # algorithms allowed, each with its keys`,
    'ISSUERS = {  # trusted, each with its keys',
    ...rules.issuers.map((i) => `    ${inPython(i.issuer)}: jwt.PyJWKClient(os.environ[${inPython(i.setting)}]),`),
    '}',
  )
}

const errors = lines(
  'class TokenRefused(Exception):',
  '    """The token is at fault: 401."""',
  '',
  '',
  'class KeysUnreachable(Exception):',
  '    """The issuer\'s keys cannot be had: nothing is known of the token, so 503."""',
)

function verify(rules: Rules): string {
  const { audiences, types, maxAge } = rules
  return lines(
    'def verify(token: str) -> dict:',
    '    try:',
    '        return verified(token)',
    '    except (TokenRefused, KeysUnreachable):',
    '        raise',
    '    except Exception as error:  # whatever a token makes a parser raise, it is no good token',
    '        raise TokenRefused(type(error).__name__) from error  # the reason, never the token',
    '',
    '',
    'def verified(token: str) -> dict:',
    rules.longest === null
      ? null
      : lines(`    if len(token) > ${rules.longest}:`, '        raise TokenRefused("too long")'),
    '    header = jwt.get_unverified_header(token)',
    types === null
      ? null
      : lines(
          '    typ = header.get("typ")',
          `    if not isinstance(typ, str) or typ.lower().removeprefix("application/") not in ${listInPython(types)}:`,
          '        raise TokenRefused("not an access token")',
        ),
    rules.issuers.length > 1
      ? lines(
          '    # Not verified yet: it only says whose keys to try.',
          '    issuer = jwt.decode(token, options={"verify_signature": False}).get("iss")',
          '    if issuer not in ISSUERS:',
          '        raise TokenRefused("an issuer nobody trusts")',
        )
      : `    issuer = ${inPython(rules.issuers[0]?.issuer ?? '')}`,
    '    claims = jwt.decode(',
    '        token,',
    '        signing_key(header, ISSUERS[issuer]),',
    audiences
      ? `        audience=${audiences.length === 1 ? 'RESOURCE' : `[RESOURCE, ${audiences.slice(1).map(inPython).join(', ')}]`},  # equal text, or a list with an equal entry`
      : '        # audience=RESOURCE,  # this policy leaves it out, and a token for any other server passes',
    '        issuer=issuer,',
    '        algorithms=list(KEY_TYPES),',
    '        leeway=TOLERANCE,',
    `        options={"require": ${listInPython(['exp', ...rules.required])}${audiences ? '' : ', "verify_aud": False'}},`,
    '    )',
    rules.issuedAt
      ? lines(
          '    if claims.get("iat", 0) > time.time() + TOLERANCE:',
          '        raise TokenRefused("issued in the future")',
        )
      : null,
    maxAge === null
      ? null
      : lines(`    if time.time() - claims["iat"] > ${maxAge} + TOLERANCE:`, '        raise TokenRefused("too old")'),
    rules.texts.length > 0
      ? lines(
          `    for name in ${listInPython(rules.texts)}:`,
          '        if name in claims and not isinstance(claims[name], str):',
          '            raise TokenRefused(name + " is not text")',
        )
      : null,
    rules.companions
      ? lines(
          '    named = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]',
          `    if not set(named) <= set(${listInPython([...(audiences ?? []), ...rules.companions])}):`,
          '        raise TokenRefused("for other servers as well")',
        )
      : null,
    rules.bound === 'refused'
      ? lines('    if "cnf" in claims:', '        raise TokenRefused("bound to a key: its proof is not verified here")')
      : null,
    rules.onlyBound ? '    raise TokenRefused("not bound, or its proof is not verified here")' : null,
    rules.revoked.length > 0
      ? lines(`    if claims.get("jti") in ${listInPython(rules.revoked)}:`, '        raise TokenRefused("revoked")')
      : null,
    rules.acr === null
      ? null
      : lines(
          `    if claims.get("acr") != ${inPython(rules.acr)}:`,
          '        raise TokenRefused("the user did not sign in strongly enough")',
        ),
    rules.onlyBound ? null : '    return claims',
  )
}

const keys = lines(
  'def signing_key(header: dict, client: jwt.PyJWKClient):',
  '    wanted, kid = KEY_TYPES.get(header.get("alg")), header.get("kid")',
  '    for fresh in (False, True):  # a new kid may be a rotation: ask the issuer once more',
  '        fitting = [',
  '            key.key',
  '            for key in key_set(client, fresh)',
  '            if key.key_type == wanted and key.public_key_use in (None, "sig") and kid in (None, key.key_id)',
  '        ]',
  '        if len(fitting) == 1:',
  '            return fitting[0]',
  '    raise TokenRefused("no key fits")',
  '',
  '',
  'def key_set(client: jwt.PyJWKClient, fresh: bool = False):',
  '    try:',
  '        return client.get_jwk_set(refresh=fresh).keys',
  '    except Exception as error:  # no connection, no JSON, no key in it',
  '        raise KeysUnreachable from error',
)

function scopesOf({ scopeClaims, scopeList, implied }: Rules): string {
  return lines(
    'def scopes_of(claims: dict) -> list[str]:',
    scopeClaims.length === 1
      ? `    granted = claims.get(${inPython(scopeClaims[0] ?? '')})`
      : `    granted = next((claims[name] for name in ${listInPython(scopeClaims)} if name in claims), None)`,
    scopeList
      ? '    words = [str(word) for word in granted] if isinstance(granted, list) else str(granted or "").split()'
      : '    words = granted.split() if isinstance(granted, str) else []',
    implied.length === 0
      ? '    return words'
      : lines(
          '    implied = {',
          ...implied.map((i) => `        ${inPython(i.scope)}: ${listInPython(i.implies)},`),
          '    }',
          '    return [word for broad in words for word in (broad, *implied.get(broad, []))]',
        ),
  )
}
