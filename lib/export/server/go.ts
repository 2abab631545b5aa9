import { inGo, lines, listInGo } from '../quote'
import { type Rules, rulesOf } from '../rules'
import { needsServer, type Target } from '../target'
import { goClaims } from './go-claims'
import { goKeys } from './go-keys'
import { goTypes } from './go-types'
import { everyFeature, head } from './head'

export const go: Target = {
  id: 'go',
  title: 'Go with the standard library',
  about: 'Middleware for net/http that verifies an access token as this server does.',
  group: 'Check it in your server',
  language: 'Go',
  file: 'auth.go',
  mediaType: 'text/x-go',
  holds: 'policy',
  needs: needsServer,
  write(given) {
    const rules = rulesOf(given)
    return lines(
      head('//', given, everyFeature, 'Needs Go 1.19 or newer.'),
      'package main',
      '',
      imports,
      '',
      settings(rules),
      '',
      goTypes,
      '',
      verify(rules),
      '',
      protect(rules),
      '',
      goKeys,
    )
  },
}

const imports = lines(
  'import (',
  ...[
    'bytes',
    'context',
    'crypto',
    'crypto/ecdsa',
    'crypto/ed25519',
    'crypto/elliptic',
    'crypto/rsa',
    '_ "crypto/sha256"',
    '_ "crypto/sha512"',
    'encoding/base64',
    'encoding/json',
    'errors',
    'io',
    'log',
    'math',
    'math/big',
    'net/http',
    'os',
    'strings',
    'sync',
    'time',
  ].map((name) => (name.includes('"') ? `\t${name}` : `\t"${name}"`)),
  ')',
)

function settings(rules: Rules): string {
  return lines(
    `const resource = ${inGo(rules.resource)} // this server's own name; never from a request`,
    '',
    `const tolerance = ${rules.tolerance} * time.Second // by which two clocks may differ`,
    '',
    `var algorithms = ${listInGo(rules.algorithms)}`,
    '',
    `var needed = ${listInGo(rules.scopes)}`,
    '',
    '// issuers are those trusted, each with its keys.',
    `var issuers = map[string]*keySet{${rules.issuers.map((i) => `${inGo(i.issuer)}: {uri: os.Getenv(${inGo(i.setting)})}`).join(', ')}}`,
  )
}

function verify(rules: Rules): string {
  return lines(
    ...scopesBody(rules),
    '}',
    '',
    'func verify(ctx context.Context, token string) (claims, error) {',
    rules.longest === null
      ? null
      : lines(`\tif len(token) > ${rules.longest} {`, '\t\treturn nil, refused("too long")', '\t}'),
    '\tparts := strings.Split(token, ".")',
    '\tvar header, c claims',
    '\tif len(parts) != 3 || !decode(parts[0], &header) || !decode(parts[1], &c) {',
    '\t\treturn nil, refused("not a signed JWT")',
    '\t}',
    '\tif _, extended := header["crit"]; extended {',
    '\t\treturn nil, refused("an extension this server does not know")',
    '\t}',
    rules.types === null
      ? null
      : lines(
          '\ttyp := strings.TrimPrefix(strings.ToLower(header.text("typ")), "application/")',
          `\tif !contains(${listInGo(rules.types)}, typ) {`,
          '\t\treturn nil, refused("not an access token")',
          '\t}',
        ),
    '\tkeys, trusted := issuers[c.text("iss")] // not verified yet: it only says whose keys to try',
    '\tif !trusted {',
    '\t\treturn nil, refused("an issuer nobody trusts")',
    '\t}',
    '\talg := header.text("alg")',
    '\tif !contains(algorithms, alg) {',
    '\t\treturn nil, refused("an algorithm that is not allowed")',
    '\t}',
    '\tkey, err := keys.find(ctx, alg, header.text("kid"))',
    '\tif err != nil {',
    '\t\treturn nil, err',
    '\t}',
    '\tsignature, err := base64.RawURLEncoding.Strict().DecodeString(parts[2])',
    '\tif err != nil || !signed(alg, key, parts[0]+"."+parts[1], signature) {',
    '\t\treturn nil, refused("signature")',
    '\t}',
    '\treturn c, check(c)',
    '}',
    '',
    'func check(c claims) error {',
    '\tnow := time.Now()',
    ...goClaims(rules).map((text) => `\t${text.replaceAll('\n', '\n\t')}`),
    rules.onlyBound ? null : '\treturn nil',
    '}',
  )
}

function scopesBody({ scopeClaims, scopeList, implied }: Rules): readonly (string | null)[] {
  return [
    `\tfor _, name := range ${listInGo(scopeClaims)} {`,
    '\t\tvalue, present := c[name]',
    '\t\tif !present {',
    '\t\t\tcontinue',
    '\t\t}',
    '\t\twords := strings.Fields(c.text(name))',
    scopeList ? lines('\t\tif list, ok := value.([]any); ok {', '\t\t\twords = texts(list)', '\t\t}') : '\t\t_ = value',
    implied.length === 0
      ? null
      : lines(
          '\t\tfor _, word := range words {',
          `\t\t\twords = append(words, map[string][]string{${implied.map((i) => `${inGo(i.scope)}: {${i.implies.map(inGo).join(', ')}}`).join(', ')}}[word]...)`,
          '\t\t}',
        ),
    '\t\treturn words',
    '\t}',
    '\treturn nil',
  ]
}

function protect({ scopes, metadata }: Rules): string {
  const parameters = [`resource_metadata="${metadata}"`, ...(scopes.length > 0 ? [`scope="${scopes.join(' ')}"`] : [])]
  return lines(
    '// protected lets a request through when its token is good for this server.',
    'func protected(next http.Handler) http.Handler {',
    '\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
    '\t\tscheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")',
    '\t\tif !strings.EqualFold(scheme, "Bearer") {',
    '\t\t\tchallenge(w, http.StatusUnauthorized, "") // no error code: no token was sent',
    '\t\t\treturn',
    '\t\t}',
    '\t\tc, err := verify(r.Context(), strings.TrimLeft(token, " "))',
    '\t\tvar reason refused',
    '\t\tswitch {',
    '\t\tcase errors.As(err, &reason):',
    '\t\t\tlog.Printf("token refused: %s", reason) // the reason, never the token',
    '\t\t\tchallenge(w, http.StatusUnauthorized, "invalid_token")',
    '\t\t\treturn',
    '\t\tcase err != nil: // the keys cannot be had: nothing is known of the token',
    '\t\t\tw.Header().Set("Retry-After", "5")',
    '\t\t\tw.WriteHeader(http.StatusServiceUnavailable)',
    '\t\t\treturn',
    '\t\t}',
    '\t\tgranted := scopes(c)',
    '\t\tfor _, scope := range needed {',
    '\t\t\tif !contains(granted, scope) {',
    '\t\t\t\tchallenge(w, http.StatusForbidden, "insufficient_scope")',
    '\t\t\t\treturn',
    '\t\t\t}',
    '\t\t}',
    '\t\tnext.ServeHTTP(w, r)',
    '\t})',
    '}',
    '',
    'func challenge(w http.ResponseWriter, status int, code string) {',
    `\tparameters := ${inGo(parameters.join(', '))}`,
    '\tif code != "" {',
    '\t\tparameters = `error="` + code + `", ` + parameters',
    '\t}',
    '\tw.Header().Set("WWW-Authenticate", "Bearer "+parameters)',
    '\tw.WriteHeader(status)',
    '}',
  )
}
