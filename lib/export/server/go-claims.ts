import { inGo, lines, listInGo } from '../quote'
import type { Rules } from '../rules'

const unless = (condition: string, reason: string): string =>
  lines(`if ${condition} {`, `\treturn refused("${reason}")`, '}')

/** The body of `check`: what the claims of a token whose signature is good must hold, a text for each. */
export function goClaims(rules: Rules): readonly string[] {
  const { audiences, companions, maxAge, revoked, acr } = rules
  return [
    lines(
      'if expires, ok := c.time("exp"); !ok || !now.Before(expires.Add(tolerance)) {',
      '\treturn refused("expired")',
      '}',
    ),
    lines(
      'if from, ok := c.time("nbf"); c["nbf"] != nil && (!ok || now.Before(from.Add(-tolerance))) {',
      '\treturn refused("not valid yet")',
      '}',
    ),
    ...(rules.required.length > 0
      ? [
          lines(
            `for _, name := range ${listInGo(rules.required)} {`,
            '\tif c[name] == nil || c[name] == "" {',
            '\t\treturn refused(name + " is missing")',
            '\t}',
            '}',
          ),
        ]
      : []),
    ...(rules.texts.length > 0
      ? [
          lines(
            `for _, name := range ${listInGo(rules.texts)} {`,
            '\tif _, text := c[name].(string); c[name] != nil && !text {',
            '\t\treturn refused(name + " is not text")',
            '\t}',
            '}',
          ),
        ]
      : []),
    audiences
      ? lines(
          `own := ${audiences.length === 1 ? '[]string{resource}' : listInGo(audiences)}`,
          'named := texts(c["aud"])',
          'mine := false',
          'for _, aud := range named {',
          '\tmine = mine || contains(own, aud) // equal text',
          '}',
          unless('!mine', 'for another server'),
        )
      : '// This policy does not compare aud with resource, and a token for any other server passes.',
    ...(audiences && companions
      ? [
          lines(
            'for _, aud := range named {',
            `\tif !contains(own, aud) && !contains(${listInGo(companions)}, aud) {`,
            '\t\treturn refused("for other servers as well")',
            '\t}',
            '}',
          ),
        ]
      : []),
    ...(rules.issuedAt || maxAge !== null
      ? [
          lines(
            'issued, ok := c.time("iat")',
            unless(
              `c["iat"] != nil && ${rules.issuedAt ? '(!ok || issued.After(now.Add(tolerance)))' : '!ok'}`,
              'issued in the future',
            ),
            maxAge === null ? null : unless(`!ok || now.Sub(issued) > ${maxAge}*time.Second+tolerance`, 'too old'),
          ),
        ]
      : []),
    ...(rules.bound === 'refused' ? [unless('c["cnf"] != nil', 'bound to a key: its proof is not verified here')] : []),
    ...(revoked.length > 0 ? [unless(`contains(${listInGo(revoked)}, c.text("jti"))`, 'revoked')] : []),
    ...(acr === null ? [] : [unless(`c.text("acr") != ${inGo(acr)}`, 'the user did not sign in strongly enough')]),
    ...(rules.onlyBound ? ['return refused("not bound, or its proof is not verified here")'] : []),
  ]
}
