import { inGo, lines } from '../quote'
import { rulesOf } from '../rules'
import type { Target } from '../target'
import { answered, goodRecipe, needsTest, type Recipe, recipeOf, signingAlgorithm } from './recipe'
import { jwksPort, listTools, testHead, testTitle } from './words'

export const goTest: Target = {
  id: 'go-test',
  title: 'Test: Go',
  about: 'Your own server must answer this case as judged here, and take a good token.',
  group: 'Test a server',
  language: 'Go',
  file: 'mcp_auth_test.go',
  mediaType: 'text/x-go',
  holds: 'case',
  needs: needsTest,
  write(given) {
    const { accepted, status, error } = answered(given)
    const alg = signingAlgorithm(given) ?? 'ES256'
    const title = testTitle(given)
    return lines(
      testHead(
        '//',
        given,
        'MCP_URL=http://127.0.0.1:3000/mcp go test mcp_auth_test.go',
        'Needs Go 1.19 or newer and nothing else.',
      ),
      'package main',
      '',
      'import (',
      ...[
        ...(alg === 'ES256' ? [] : ['crypto']),
        ...(alg === 'ES256' ? ['crypto/ecdsa', 'crypto/elliptic'] : []),
        'crypto/rand',
        ...(alg === 'ES256' ? [] : ['crypto/rsa']),
        'crypto/sha256',
        'encoding/base64',
        'encoding/hex',
        'encoding/json',
        ...(alg === 'ES256' ? [] : ['math/big']),
        'net',
        'net/http',
        'os',
        'strings',
        'testing',
        'time',
      ].map((name) => `\t"${name}"`),
      ')',
      '',
      alg === 'ES256' ? keysEc : keysRsa,
      '',
      common,
      '',
      `func url() string {`,
      '\tif given := os.Getenv("MCP_URL"); given != "" {',
      '\t\treturn given',
      '\t}',
      `\treturn ${inGo(rulesOf(given).resource)}`,
      '}',
      '',
      'func ask(t *testing.T, authorization string) (int, string) {',
      '\tt.Helper()',
      `\trequest, err := http.NewRequest(http.MethodPost, url(), strings.NewReader(${inGo(listTools)}))`,
      '\tif err != nil {',
      '\t\tt.Fatal(err)',
      '\t}',
      '\trequest.Header.Set("Content-Type", "application/json")',
      '\trequest.Header.Set("Accept", "application/json, text/event-stream")',
      '\tif authorization != "" {',
      '\t\trequest.Header.Set("Authorization", authorization)',
      '\t}',
      '\tanswer, err := http.DefaultClient.Do(request)',
      '\tif err != nil {',
      '\t\tt.Fatal(err)',
      '\t}',
      '\tanswer.Body.Close()',
      '\treturn answer.StatusCode, answer.Header.Get("WWW-Authenticate")',
      '}',
      '',
      'func TestControlAGoodTokenPasses(t *testing.T) {',
      `\tstatus, _ := ask(t, ${sent(goodRecipe(given))})`,
      '\tif status == 401 || status == 403 || status >= 500 {',
      '\t\tt.Fatalf("status %d: nothing else here says anything while this fails", status)',
      '\t}',
      '}',
      '',
      'func TestNoTokenIs401(t *testing.T) {',
      '\tif status, _ := ask(t, ""); status != 401 {',
      '\t\tt.Fatalf("status %d", status)',
      '\t}',
      '}',
      '',
      `// ${title}`,
      'func TestTheCase(t *testing.T) {',
      `\tstatus, challenge := ask(t, ${sent(recipeOf(given))})`,
      accepted ? '\tif status == 401 || status == 403 || status >= 500 {' : `\tif status != ${status} {`,
      '\t\tt.Fatalf("status %d, %q", status, challenge)',
      '\t}',
      error === null
        ? null
        : lines(
            `\tif !strings.Contains(strings.ReplaceAll(challenge, "\\"", ""), "error=${error}") {`,
            '\t\tt.Fatalf("%q", challenge)',
            '\t}',
          ),
      '}',
      '',
    )
  },
}

function sent(recipe: Recipe): string {
  if (recipe.kind === 'verbatim') return inGo(recipe.authorization ?? '')
  const { header, claims, times, signer } = recipe
  const moved = Object.entries(times).map(([name, seconds]) => `${inGo(name)}: ${seconds}`)
  return `"Bearer "+mint(t, ${inGo(JSON.stringify(header))}, ${inGo(JSON.stringify(claims))}, map[string]int64{${moved.join(', ')}}, ${signer})`
}

const common = `// kid is new each time: servers cache keys by it.
var kid = func() string {
	name := make([]byte, 8)
	if _, err := rand.Read(name); err != nil {
		panic(err)
	}
	return hex.EncodeToString(name)
}()

func encoded(raw []byte) string { return base64.RawURLEncoding.EncodeToString(raw) }

func TestMain(m *testing.M) {
	port := os.Getenv("JWKS_PORT")
	if port == "" {
		port = "${jwksPort}"
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]any{"keys": []any{jwk()}})
	}))
	os.Exit(m.Run())
}

// mint signs with the key given; times are seconds from now.
func mint(t *testing.T, header, claims string, times map[string]int64, key signer) string {
	t.Helper()
	parts := make([]map[string]any, 2)
	for i, text := range []string{header, claims} {
		if err := json.Unmarshal([]byte(text), &parts[i]); err != nil {
			t.Fatal(err)
		}
	}
	parts[0]["alg"], parts[0]["kid"] = algorithm, kid
	for name, seconds := range times {
		parts[1][name] = time.Now().Unix() + seconds
	}
	head, _ := json.Marshal(parts[0])
	body, _ := json.Marshal(parts[1])
	text := encoded(head) + "." + encoded(body)
	digest := sha256.Sum256([]byte(text))
	signature, err := sign(key, digest[:])
	if err != nil {
		t.Fatal(err)
	}
	return text + "." + encoded(signature)
}`

const keysEc = `const algorithm = "ES256"

type signer = *ecdsa.PrivateKey

func newKey() signer {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	return key
}

// stranger signs under the same name, and nobody publishes its key.
var issuer, stranger = newKey(), newKey()

func jwk() map[string]string {
	raw := elliptic.Marshal(elliptic.P256(), issuer.X, issuer.Y)
	return map[string]string{
		"kty": "EC", "crv": "P-256", "x": encoded(raw[1:33]), "y": encoded(raw[33:]),
		"kid": kid, "alg": algorithm, "use": "sig",
	}
}

func sign(key signer, digest []byte) ([]byte, error) {
	r, s, err := ecdsa.Sign(rand.Reader, key, digest)
	if err != nil {
		return nil, err
	}
	signature := make([]byte, 64)
	r.FillBytes(signature[:32])
	s.FillBytes(signature[32:])
	return signature, nil
}`

const keysRsa = `const algorithm = "RS256"

type signer = *rsa.PrivateKey

func newKey() signer {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	return key
}

// stranger signs under the same name, and nobody publishes its key.
var issuer, stranger = newKey(), newKey()

func jwk() map[string]string {
	return map[string]string{
		"kty": "RSA", "n": encoded(issuer.N.Bytes()), "e": encoded(big.NewInt(int64(issuer.E)).Bytes()),
		"kid": kid, "alg": algorithm, "use": "sig",
	}
}

func sign(key signer, digest []byte) ([]byte, error) {
	return rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, digest)
}`
