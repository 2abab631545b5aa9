import { inGo, lines, listInGo } from '../quote'
import { type Rules, rulesOf } from '../rules'
import { needsServer, type Target } from '../target'
import { goKeys } from './go-keys'
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
      tokenTypes,
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

const tokenTypes = lines(
  "// refused says that the token is at fault: 401. Any other error is not the client's.",
  'type refused string',
  '',
  'func (r refused) Error() string { return string(r) }',
  '',
  '// claims are read by their very names: encoding/json would take "AUD" for aud.',
  'type claims map[string]any',
  '',
  'func (c claims) text(name string) string {',
  '\ttext, _ := c[name].(string)',
  '\treturn text',
  '}',
  '',
  '// time gives an instant in seconds; false where there is none.',
  'func (c claims) time(name string) (time.Time, bool) {',
  '\tseconds, ok := c[name].(float64)',
  '\tif !ok || math.Abs(seconds) > 1e15 {',
  '\t\treturn time.Time{}, false',
  '\t}',
  '\treturn time.Unix(int64(seconds), 0), true',
  '}',
  '',
  '// texts reads one string or a list of strings.',
  'func texts(value any) []string {',
  '\tif one, ok := value.(string); ok {',
  '\t\treturn []string{one}',
  '\t}',
  '\tlist, _ := value.([]any)',
  '\twords := []string{}',
  '\tfor _, entry := range list {',
  '\t\tif word, ok := entry.(string); ok {',
  '\t\t\twords = append(words, word)',
  '\t\t}',
  '\t}',
  '\treturn words',
  '}',
  '',
  'func contains(list []string, word string) bool {',
  '\tfor _, entry := range list {',
  '\t\tif entry == word {',
  '\t\t\treturn true',
  '\t\t}',
  '\t}',
  '\treturn false',
  '}',
  '',
  'func scopes(c claims) []string {',
)

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
    ...claims(rules).map((text) => `\t${text.replaceAll('\n', '\n\t')}`),
    rules.onlyBound ? null : '\treturn nil',
    '}',
  )
}

const unless = (condition: string, reason: string): string =>
  lines(`if ${condition} {`, `\treturn refused("${reason}")`, '}')

function claims(rules: Rules): readonly string[] {
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
