import { inTypeScript, lines } from '../quote'
import type { Target } from '../target'
import { rulesOf } from '../rules'
import { answered, goodRecipe, needsTest, type Recipe, recipeOf, signingAlgorithm } from './recipe'
import { jwksPort, listTools, testHead, testTitle } from './words'

export const vitest: Target = {
  id: 'vitest',
  title: 'Test: vitest and jose',
  about: 'Your own server must answer this case as judged here, and take a good token.',
  group: 'Test a server',
  language: 'TypeScript',
  file: 'mcp-auth.spec.ts',
  mediaType: 'text/typescript',
  holds: 'case',
  needs: needsTest,
  write(given) {
    const { accepted, status, error } = answered(given)
    const alg = signingAlgorithm(given) ?? 'ES256'
    const recipe = recipeOf(given)
    return lines(
      testHead(
        '//',
        given,
        'MCP_URL=http://127.0.0.1:3000/mcp npx vitest run mcp-auth.spec.ts',
        'Needs vitest and jose 6.',
      ),
      "import { createServer, type Server } from 'node:http'",
      "import { CompactSign, exportJWK, generateKeyPair } from 'jose'",
      "import { afterAll, beforeAll, expect, test } from 'vitest'",
      '',
      `const url = process.env.MCP_URL ?? ${inTypeScript(rulesOf(given).resource)}`,
      'const kid = crypto.randomUUID() // a new name each time: servers cache keys by it',
      `const issuer = await generateKeyPair('${alg}')`,
      `const stranger = await generateKeyPair('${alg}') // signs under the same name, and nobody publishes its key`,
      'let published: Server',
      '',
      'beforeAll(async () => {',
      `  const jwk = { ...(await exportJWK(issuer.publicKey)), kid, alg: '${alg}', use: 'sig' }`,
      '  published = createServer((_request, response) => {',
      "    response.setHeader('content-type', 'application/json')",
      '    response.end(JSON.stringify({ keys: [jwk] }))',
      '  })',
      `  const port = Number(process.env.JWKS_PORT ?? ${jwksPort})`,
      "  await new Promise<void>((listening) => published.listen(port, '127.0.0.1', listening))",
      '})',
      'afterAll(() => {',
      '  published.close()',
      '})',
      '',
      'interface Token {',
      '  header: object',
      '  claims: object',
      '  /** Seconds from now. */',
      '  times: Record<string, number>',
      '}',
      '',
      `const good: Token = ${object(goodRecipe(given))}`,
      recipe.kind === 'minted' ? `const ofTheCase: Token = ${object(recipe)}` : null,
      '',
      'async function mint({ header, claims, times }: Token, signer = issuer) {',
      '  const now = Math.floor(Date.now() / 1000)',
      '  const moved = Object.fromEntries(Object.entries(times).map(([name, seconds]) => [name, now + seconds]))',
      '  const payload = new TextEncoder().encode(JSON.stringify({ ...claims, ...moved }))',
      `  const jws = new CompactSign(payload).setProtectedHeader({ ...header, alg: '${alg}', kid })`,
      "  return 'Bearer ' + (await jws.sign(signer.privateKey))",
      '}',
      '',
      'async function ask(authorization: string | null) {',
      '  const response = await fetch(url, {',
      "    method: 'POST',",
      '    headers: {',
      "      'content-type': 'application/json',",
      "      accept: 'application/json, text/event-stream',",
      '      ...(authorization !== null && { authorization }),',
      '    },',
      `    body: ${inTypeScript(listTools)},`,
      '  })',
      '  await response.body?.cancel()',
      "  return { status: response.status, challenge: response.headers.get('www-authenticate') ?? '' }",
      '}',
      '',
      "test('control: a good token passes', async () => {",
      `  const { status } = await ask(await mint(good))`,
      "  expect([401, 403], 'nothing else here says anything while this fails').not.toContain(status)",
      '  expect(status).toBeLessThan(500)',
      '})',
      '',
      "test('no token: 401', async () => {",
      '  expect(await ask(null)).toMatchObject({ status: 401 })',
      '})',
      '',
      `test(${inTypeScript(testTitle(given))}, async () => {`,
      `  const { status${error === null ? '' : ', challenge'} } = await ask(${sent(recipe)})`,
      accepted
        ? lines('  expect([401, 403]).not.toContain(status)', '  expect(status).toBeLessThan(500)')
        : `  expect(status).toBe(${status})`,
      error === null ? null : `  expect(challenge).toMatch(/error="?${error}/)`,
      '})',
      '',
    )
  },
}

function sent(recipe: Recipe): string {
  if (recipe.kind === 'verbatim') return recipe.authorization === null ? 'null' : inTypeScript(recipe.authorization)
  return `await mint(ofTheCase${recipe.signer === 'stranger' ? ', stranger' : ''})`
}

/** JSON is a literal of the language but for one name, which would set the prototype. */
function object({ header, claims, times }: Extract<Recipe, { kind: 'minted' }>): string {
  const text = inAscii(JSON.stringify({ header, claims, times }, null, 2))
  return text.includes('__proto__')
    ? `JSON.parse(${inTypeScript(text)})`
    : text.replace(/^( +)"([a-z_]+)": /gm, '$1$2: ')
}

const inAscii = (text: string) =>
  text.replace(/[^ -~\n]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
