import { inGo, lines } from '../quote'
import { rulesOf } from '../rules'
import type { Target } from '../target'
import { common, keysEc, keysRsa } from './go-issuer'
import { answered, goodRecipe, needsTest, type Recipe, recipeOf, signingAlgorithm } from './recipe'
import { listTools, testHead, testTitle } from './words'

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
