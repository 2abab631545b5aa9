import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const supabaseFunctions: PrinterTexts = {
  id: 'supabase-functions',
  name: 'Supabase Edge Functions',
  hints: ['sb-error-code', 'supabase', 'verify_jwt'],
  source: 'supabase-error-codes',
  texts: [
    { id: 'supabase-no-header', text: 'UNAUTHORIZED_NO_AUTH_HEADER', ...usual.nothing },
    {
      id: 'supabase-format',
      text: 'UNAUTHORIZED_INVALID_JWT_FORMAT',
      means: 'What stands behind Bearer is no JWT. The new API keys, sb_publishable_… and sb_secret_…, are none.',
      fix: 'Send the user’s token as Bearer, and the key in apikey.',
      step: 'format',
      scenario: 'opaque-token',
    },
    {
      id: 'supabase-legacy',
      text: 'UNAUTHORIZED_LEGACY_JWT',
      means: 'verify_jwt refused an HS256 token: expired, of another secret, or of a legacy secret that was revoked.',
      fix: 'For tokens of another issuer set verify_jwt = false for the function, and verify them in its own code.',
      step: null,
      scenario: null,
    },
    {
      id: 'supabase-asymmetric',
      text: 'UNAUTHORIZED_ASYMMETRIC_JWT',
      means: 'verify_jwt refused an ES256 or RS256 token: expired, or not one of this project.',
      fix: 'For tokens of another issuer set verify_jwt = false for the function, and verify them in its own code.',
      step: null,
      scenario: null,
    },
    { id: 'supabase-algorithm', text: 'UNAUTHORIZED_UNSUPPORTED_TOKEN_ALGORITHM', ...usual.algorithm },
  ],
}

const closed = {
  means:
    'Cloud Run asked for a token of Google’s IAM, before your server saw the request. Tokens of other issuers are none, and discovery is closed as well.',
  fix: 'Give allUsers the role roles/run.invoker, and check tokens in the server.',
  step: null,
  scenario: null,
}

export const cloudRun: PrinterTexts = {
  id: 'cloud-run',
  name: 'Google Cloud Run',
  hints: ['run.app', 'cloud run', 'run.googleapis'],
  source: 'cloud-run-public',
  texts: [
    {
      id: 'cloud-run-anonymous',
      text: 'The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header',
      ...closed,
    },
    {
      id: 'cloud-run-invoker',
      text: 'The request was not authorized to invoke this service',
      ...closed,
      source: 'esp-v2-542',
    },
    {
      id: 'cloud-run-page',
      text: 'Your client does not have permission to get URL … from this server',
      ...closed,
      source: 'codelabs-1587',
    },
  ],
}

export const azureFunctions: PrinterTexts = {
  id: 'azure-functions',
  name: 'Azure Functions',
  hints: ['WebJobsAuthLevel', 'azurewebsites.net', 'x-functions-key'],
  source: 'apim-functions-21',
  texts: [
    {
      id: 'functions-key',
      text: 'AuthenticationScheme: WebJobsAuthLevel was forbidden',
      also: ['WebJobsAuthLevel was not authenticated', 'WebJobsAuthLevel was challenged'],
      means:
        'The host asks for a function key, whatever token the request has. The MCP extension does so even where the functions are anonymous.',
      fix: 'In host.json set extensions.mcp.system.webhookAuthorizationLevel to Anonymous, or send the key of mcp_extension as x-functions-key.',
      step: null,
      scenario: null,
    },
  ],
}

export const vault: PrinterTexts = {
  id: 'vault',
  name: 'HashiCorp Vault, JWT auth',
  hints: ['vault', 'bound_audiences', 'bound audience'],
  source: 'vault-8376',
  texts: [
    {
      id: 'vault-aud',
      text: 'aud claim does not match any bound audience',
      also: ['audience claim does not match any bound audience', 'audience claim does not match any expected audience'],
      means: 'aud of the token is none of bound_audiences of the role.',
      fix: 'Add what stands in aud to the role, or ask the issuer for a token with another aud.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'vault-no-bound',
      text: 'audience claim found in JWT but no audiences bound to the role',
      also: ['audience claim found in JWT but no audiences are bound'],
      means: 'The token has an aud, and the role has no bound_audiences. The token may be good.',
      fix: 'Set bound_audiences of the role to the aud you expect.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'vault-jwt-300',
    },
  ],
}

export const litellm: PrinterTexts = {
  id: 'litellm',
  name: 'LiteLLM',
  hints: ['litellm'],
  source: 'eks-starter-171',
  texts: [
    {
      id: 'litellm-prefix',
      text: 'Malformed API Key passed in. Ensure Key has …',
      also: ['Malformed API Key passed in. Ensure Key has `Bearer ` prefix'],
      means:
        'LiteLLM saw no key with Bearer in front of it: none came, or x-litellm-api-key holds the bare key, which /mcp does not take.',
      fix: 'Write Bearer there as well: that header goes before Authorization. If the client sent it so, look for a redirect on the way.',
      step: 'scheme',
      scenario: 'basic-scheme',
    },
  ],
}

export const betterAuth: PrinterTexts = {
  id: 'better-auth',
  name: 'Better Auth',
  hints: ['better-auth', 'better auth'],
  source: 'nao-1620',
  texts: [
    {
      id: 'better-auth-payload',
      text: 'APIError: no token payload',
      also: ['no token payload'],
      means:
        'verifyAccessToken drops the error of fetching the key set, and says this instead. The token may be good. Often a server cannot reach its own outer address.',
      fix: 'Fetch jwksUrl from the machine of the server, or verify with the keys that it holds itself.',
      step: 'key',
      scenario: 'issuer-unreachable',
    },
    {
      id: 'better-auth-resource',
      text: 'requested resource invalid',
      means:
        'Better Auth’s OAuth provider does not know the resource the client asked for: validAudiences holds its base URL alone until it is set. No token was made.',
      fix: 'Put the MCP server’s URI into validAudiences, letter by letter, and check the same one where tokens are verified.',
      step: null,
      scenario: null,
      source: 'superset-3459',
    },
  ],
}

export const oktaJava: PrinterTexts = {
  id: 'okta-java',
  name: 'Okta JWT Verifier (Java)',
  hints: ['com.okta.jwt'],
  source: 'okta-java-verifier',
  texts: [
    {
      id: 'okta-java-failed',
      text: 'com.okta.jwt.JoseException: Failed to validate JWT string',
      also: ['JwtVerificationException: Failed to parse token'],
      means: 'Okta’s verifier says this of every refusal. The cause follows at Caused by.',
      fix: 'Look at that line. Without one, compare iss and aud of the token with what the verifier was given.',
      step: null,
      scenario: null,
      frame: true,
    },
    {
      id: 'okta-java-issuer',
      text: "Failed to validate jwt string, invalid issuer, expected '…'",
      ...usual.issuer,
      source: 'okta-java-claims',
    },
    {
      id: 'okta-java-aud',
      text: "Failed to validate jwt string, invalid audience claim 'aud'",
      also: ['Claim `aud` was invalid, it did not contain the expected value of'],
      ...usual.audience,
      source: 'okta-java-claims',
    },
  ],
}
