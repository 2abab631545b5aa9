import { inTypeScript, lines } from '../quote'
import { rulesOf } from '../rules'
import { needsServer, type Target } from '../target'
import { everyFeature, head } from './head'
import { joseImports, typeScriptCore } from './typescript-core'

export const jose: Target = {
  id: 'jose',
  title: 'TypeScript with jose',
  about: 'Verifies an access token as this server does, for any framework that has Request and Response.',
  group: 'Check it in your server',
  language: 'TypeScript',
  file: 'verify.ts',
  mediaType: 'text/typescript',
  holds: 'policy',
  needs: needsServer,
  write(given) {
    const { scopes, metadata } = rulesOf(given)
    return lines(
      head('//', given, everyFeature, 'Needs jose 6.'),
      joseImports(given),
      '',
      typeScriptCore(given),
      '',
      '/** What to answer in place of serving the request; `null`: serve it. */',
      'export async function refusal(request: Request): Promise<Response | null> {',
      "  if (!(await keysAtHand())) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } })",
      "  const [, token] = request.headers.get('authorization')?.match(/^Bearer +([\\w.~+/-]+=*)$/i) ?? []",
      '  if (token === undefined) return challenge(401, null)',
      '  try {',
      `    ${scopes.length > 0 ? 'const { scopes } = ' : ''}await verify(token)`,
      scopes.length > 0
        ? "    return neededScopes.every((scope) => scopes.includes(scope)) ? null : challenge(403, 'insufficient_scope')"
        : '    return null',
      '  } catch (error) {',
      '    if (!(error instanceof TokenRefused)) throw error',
      "    return challenge(401, 'invalid_token')",
      '  }',
      '}',
      '',
      'function challenge(status: 401 | 403, error: string | null): Response {',
      '  const parameters = [',
      `    error && 'error="' + error + '"',`,
      `    ${inTypeScript(`resource_metadata="${metadata}"`)},`,
      scopes.length > 0 ? `    ${inTypeScript(`scope="${scopes.join(' ')}"`)},` : null,
      '  ]',
      "  const value = 'Bearer ' + parameters.filter(Boolean).join(', ')",
      "  return new Response(null, { status, headers: { 'WWW-Authenticate': value } })",
      '}',
      '',
    )
  },
}
