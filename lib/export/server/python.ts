import { inPython, lines } from '../quote'
import { rulesOf } from '../rules'
import type { Takeaway } from '../takeaway'
import { needsServer, type Target } from '../target'
import { everyFeature, head } from './head'
import { pythonCore } from './python-core'

const common = {
  group: 'Check it in your server',
  language: 'Python',
  mediaType: 'text/x-python',
  holds: 'policy',
  needs: needsServer,
} as const

export const pyjwt: Target = {
  ...common,
  id: 'pyjwt',
  title: 'Python with PyJWT',
  about: 'Verifies an access token as this server does, for any framework: refusal() says what to answer.',
  file: 'verify.py',
  write(given) {
    const { scopes, metadata } = rulesOf(given)
    const needed = scopes.length > 0 ? ` + ${inPython(`, scope="${scopes.join(' ')}"`)}` : ''
    return lines(
      head('#', given, everyFeature, 'Needs PyJWT 2.6 or newer with cryptography.'),
      'import os',
      'import re',
      'import time',
      '',
      'import jwt',
      '',
      pythonCore(given),
      '',
      '',
      'def refusal(authorization: str | None) -> tuple[int, dict[str, str]] | None:',
      '    """Status and headers to answer with in place of serving the request; None: serve it."""',
      '    sent = re.fullmatch(r"[Bb]earer +([\\w.~+/-]+=*)", authorization or "", re.ASCII)',
      '    if sent is None:',
      '        return 401, challenge("")',
      '    try:',
      '        claims = verify(sent.group(1))',
      '    except TokenRefused:',
      '        return 401, challenge(\'error="invalid_token", \')',
      '    except KeysUnreachable:',
      '        return 503, {"Retry-After": "5"}',
      '    if not set(SCOPES) <= set(scopes_of(claims)):',
      '        return 403, challenge(\'error="insufficient_scope", \')',
      '    return None',
      '',
      '',
      'def challenge(error: str) -> dict[str, str]:',
      `    return {"WWW-Authenticate": "Bearer " + error + ${inPython(`resource_metadata="${metadata}"`)}${needed}}`,
      '',
    )
  },
}

/** Body of `verify_token` that both SDKs ask for: `None` is answered with 401. */
const verifyToken = (audiences: boolean) =>
  lines(
    '    async def verify_token(self, token: str) -> AccessToken | None:',
    '        try:',
    '            claims = await asyncio.to_thread(verify, token)',
    '        except TokenRefused as refused:',
    '            print("token refused:", refused)  # the reason, never the token',
    '            return None  # 401 invalid_token; any other exception is a 500',
    '        return AccessToken(',
    '            token=token,',
    '            client_id=str(claims.get("client_id") or claims.get("azp") or claims.get("sub") or ""),',
    '            scopes=scopes_of(claims),',
    '            expires_at=int(claims["exp"]) + TOLERANCE,  # the SDK compares it without one',
    audiences ? '            resource=RESOURCE,  # verify() has compared aud' : null,
    '            claims=claims,',
    '        )',
  )

/** A verifier class around `verify`, and what is made of it. */
const withVerifier = (given: Takeaway, needed: string, imports: readonly string[], ...rest: readonly string[]) =>
  lines(
    head('#', given, everyFeature, needed),
    'import asyncio',
    'import os',
    'import time',
    '',
    'import jwt',
    ...imports,
    '',
    pythonCore(given),
    '',
    '',
    'class Verifier(TokenVerifier):',
    verifyToken(rulesOf(given).audiences !== null),
    '',
    '',
    ...rest,
    '',
  )

export const mcpPython: Target = {
  ...common,
  id: 'mcp-python',
  title: 'MCP SDK for Python',
  about: 'The token verifier and the settings of an MCPServer with the package mcp 2.',
  file: 'auth.py',
  write: (given) =>
    withVerifier(
      given,
      'Needs mcp 2.3 and PyJWT 2.6 or newer.',
      [
        'from mcp.server.auth.provider import AccessToken, TokenVerifier',
        'from mcp.server.auth.settings import AuthSettings',
      ],
      '# MCPServer("my server", token_verifier=Verifier(), auth=auth)',
      'auth = AuthSettings(',
      '    issuer_url=next(iter(ISSUERS)),',
      '    resource_server_url=RESOURCE,',
      rulesOf(given).audiences
        ? '    validate_token_resource=True,  # left unset, the SDK warns and compares nothing'
        : '    validate_token_resource=False,  # this policy compares no audience',
      '    required_scopes=SCOPES,',
      ')',
    ),
}

export const fastmcp: Target = {
  ...common,
  id: 'fastmcp',
  title: 'FastMCP for Python',
  about: 'The auth of a FastMCP server: a token verifier and where its metadata leads.',
  file: 'auth_fastmcp.py',
  write: (given) =>
    withVerifier(
      given,
      'Needs fastmcp 4.0 or newer and PyJWT 2.6 or newer.',
      [
        'from fastmcp.server.auth import AccessToken, RemoteAuthProvider, TokenVerifier',
        'from pydantic import AnyHttpUrl',
      ],
      '# FastMCP("my server", auth=auth), served at the path of RESOURCE',
      'auth = RemoteAuthProvider(',
      '    token_verifier=Verifier(required_scopes=SCOPES),',
      '    authorization_servers=[AnyHttpUrl(issuer) for issuer in ISSUERS],',
      `    base_url=${inPython(originOf(rulesOf(given).resource))},`,
      ')',
    ),
}

const originOf = (resource: string): string => resource.match(/^https?:\/\/[^/?#]*/i)?.[0] ?? ''
