import { inPython, lines } from '../quote'
import { rulesOf } from '../rules'
import type { Target } from '../target'
import { answered, goodRecipe, needsTest, type Recipe, recipeOf, signingAlgorithm } from './recipe'
import { jwksPort, listTools, testHead, testTitle } from './words'

export const pytest: Target = {
  id: 'pytest',
  title: 'Test: pytest and PyJWT',
  about: 'Your own server must answer this case as judged here, and take a good token.',
  group: 'Test a server',
  language: 'Python',
  file: 'test_mcp_auth.py',
  mediaType: 'text/x-python',
  holds: 'case',
  needs: needsTest,
  write(given) {
    const { accepted, status, error } = answered(given)
    const alg = signingAlgorithm(given) ?? 'ES256'
    const key = alg === 'ES256' ? 'ec.generate_private_key(ec.SECP256R1())' : 'rsa.generate_private_key(65537, 2048)'
    const algorithm = alg === 'ES256' ? 'ECAlgorithm' : 'RSAAlgorithm'
    return lines(
      testHead(
        '#',
        given,
        'MCP_URL=http://127.0.0.1:3000/mcp pytest test_mcp_auth.py',
        'Needs pytest and PyJWT 2.6 or newer with cryptography.',
      ),
      'import json',
      'import os',
      'import threading',
      'import time',
      'import urllib.error',
      'import urllib.request',
      'import uuid',
      'from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer',
      '',
      'import jwt',
      'import pytest',
      `from cryptography.hazmat.primitives.asymmetric import ${alg === 'ES256' ? 'ec' : 'rsa'}`,
      `from jwt.algorithms import ${algorithm}`,
      '',
      `URL = os.environ.get("MCP_URL", ${inPython(rulesOf(given).resource)})`,
      'KID = str(uuid.uuid4())  # a new name each time: servers cache keys by it',
      `ISSUER = ${key}`,
      `STRANGER = ${key}  # signs under the same name, and nobody publishes its key`,
      '',
      '',
      'class Keys(BaseHTTPRequestHandler):',
      '    def do_GET(self):',
      `        public = json.loads(${algorithm}.to_jwk(ISSUER.public_key()))`,
      `        public |= {"kid": KID, "alg": "${alg}", "use": "sig"}`,
      '        self.send_response(200)',
      '        self.send_header("Content-Type", "application/json")',
      '        self.end_headers()',
      '        self.wfile.write(json.dumps({"keys": [public]}).encode())',
      '',
      '    def log_message(self, *_):',
      '        pass',
      '',
      '',
      '@pytest.fixture(scope="module", autouse=True)',
      'def published():',
      `    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("JWKS_PORT", "${jwksPort}"))), Keys)`,
      '    threading.Thread(target=server.serve_forever, daemon=True).start()',
      '    yield',
      '    server.shutdown()',
      '    server.server_close()',
      '',
      '',
      'def mint(header: str, claims: str, times: dict[str, int], signer=ISSUER) -> str:',
      '    """times: seconds from now."""',
      '    now = int(time.time())',
      '    payload = json.loads(claims) | {name: now + seconds for name, seconds in times.items()}',
      '    named = {"typ": None} | json.loads(header) | {"kid": KID}',
      `    return jwt.PyJWS().encode(json.dumps(payload).encode(), signer, algorithm="${alg}", headers=named)`,
      '',
      '',
      'def ask(authorization: str | None) -> tuple[int, str]:',
      `    request = urllib.request.Request(URL, data=${inPython(listTools)}.encode())`,
      '    request.add_header("Content-Type", "application/json")',
      '    request.add_header("Accept", "application/json, text/event-stream")',
      '    if authorization is not None:',
      '        request.add_header("Authorization", authorization)',
      '    try:',
      '        with urllib.request.urlopen(request, timeout=10) as answer:',
      '            return answer.status, ""',
      '    except urllib.error.HTTPError as error:',
      '        return error.code, error.headers.get("WWW-Authenticate", "")',
      '',
      '',
      'def test_control_a_good_token_passes():',
      `    status, _ = ask(${sent(goodRecipe(given))})`,
      '    assert status < 500 and status not in (401, 403), "nothing else here says anything while this fails"',
      '',
      '',
      'def test_no_token_is_401():',
      '    assert ask(None)[0] == 401',
      '',
      '',
      `def test_the_case():`,
      `    """${testTitle(given).replace(/["\\]/g, '?')}"""`,
      `    status, challenge = ask(${sent(recipeOf(given))})`,
      accepted
        ? '    assert status < 500 and status not in (401, 403), challenge'
        : `    assert status == ${status}, challenge`,
      error === null ? null : `    assert 'error="${error}"' in challenge or "error=${error}" in challenge`,
      '',
    )
  },
}

function sent(recipe: Recipe): string {
  if (recipe.kind === 'verbatim') return recipe.authorization === null ? 'None' : inPython(recipe.authorization)
  const { header, claims, times, signer } = recipe
  const texts = [header, claims].map((value) => inPython(JSON.stringify(value)))
  return `"Bearer " + mint(${texts.join(', ')}, ${JSON.stringify(times)}${signer === 'stranger' ? ', STRANGER' : ''})`
}
