import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const flask: PrinterTexts = {
  id: 'flask-jwt-extended',
  name: 'Flask-JWT-Extended (Python)',
  hints: ['flask_jwt_extended', 'flask', '"msg"'],
  source: 'flask-jwt-extended',
  texts: [
    {
      id: 'flask-jwt-nothing',
      text: '"msg":"Missing Authorization Header"',
      also: ['"msg": "Missing Authorization Header"', 'Missing JWT in headers and cookies'],
      ...usual.nothing,
    },
    {
      id: 'flask-jwt-scheme',
      text: "Bad Authorization header. Expected value '…'",
      also: ["Missing 'Bearer' type in 'Authorization' header"],
      ...usual.scheme,
    },
    {
      id: 'flask-jwt-kind',
      text: 'Only … tokens can access this endpoint',
      also: ['Only non-refresh tokens are allowed'],
      means:
        'The claim type names another kind of token than this route takes: a refresh token, or one of another library, which has no type.',
      fix: 'Send the access token.',
      step: 'token-kind',
      scenario: 'keycloak-refresh-token',
    },
  ],
}

export const django: PrinterTexts = {
  id: 'django-simplejwt',
  name: 'Django REST framework, Simple JWT (Python)',
  hints: ['token_not_valid', 'rest_framework', 'django'],
  source: 'simplejwt-authentication',
  texts: [
    {
      id: 'simplejwt-not-valid',
      text: 'Given token not valid for any token type',
      also: ['token_not_valid'],
      means:
        'Simple JWT tried its classes of tokens, and each refused: messages says which and why, in general words. Expiry, signature and a claim token_type that is not access all end here.',
      fix: 'A token of another authorization server fails for it has no token_type: set TOKEN_TYPE_CLAIM to None, and AUDIENCE, ISSUER and JWK_URL.',
      step: null,
      scenario: null,
    },
    { id: 'drf-nothing', text: 'Authentication credentials were not provided.', ...usual.nothing },
    { id: 'simplejwt-header', text: 'Authorization header must contain two space-delimited values', ...usual.scheme },
    {
      id: 'simplejwt-user',
      text: 'Token contained no recognizable user identification',
      means: 'The token is good, and has no claim USER_ID_CLAIM, which is user_id unless it was set.',
      fix: 'Set USER_ID_CLAIM to sub, and USER_ID_FIELD to what is stored.',
      step: 'required-claims',
      scenario: 'sub-missing',
    },
  ],
}

export const fastapi: PrinterTexts = {
  id: 'fastapi',
  name: 'FastAPI (Python)',
  hints: ['fastapi', '"detail":"Not authenticated"', '"detail": "Not authenticated"'],
  source: 'fastapi-security-http',
  texts: [
    {
      id: 'fastapi-nothing',
      text: '"detail":"Not authenticated"',
      also: ['"detail": "Not authenticated"'],
      ...usual.nothing,
      means:
        'HTTPBearer found no Authorization header in its form. Older versions answer 403, on which clients of MCP do not authorize.',
    },
    {
      id: 'fastapi-scheme',
      text: 'Invalid authentication credentials',
      common: true,
      ...usual.scheme,
      means:
        'At FastAPI’s HTTPBearer: another scheme than Bearer. Many examples answer with the same words where the token itself is refused.',
    },
  ],
}
