import type { ErrorText } from '@/lib/error-texts/entry'
import { type PartPage, pathOfPart } from '../docs/part'

/** A page of messages: those of printers that a reader takes for one kind of thing. */
export interface ErrorPage extends PartPage {
  /** Keys of its printers. Each printer is on exactly one page. */
  readonly printers: readonly string[]
}

/** What is nearest to MCP first, then libraries by language, then what stands before or behind a server. */
export const errorPages: readonly ErrorPage[] = [
  {
    id: 'mcp-clients',
    name: 'MCP clients',
    title: 'Error messages of MCP clients',
    about:
      'What SDKs, mcp-remote, VS Code, Claude, Cursor, Codex, ChatGPT and the Inspector print when signing in or a call fails, and which side to change.',
    printers: ['mcp-clients', 'client-sign-in', 'mcp-clients-sign-in', 'clients', 'vs-code'],
  },
  {
    id: 'mcp-servers',
    name: 'MCP servers and their SDKs',
    title: 'Error messages of MCP servers and their SDKs',
    about:
      'What the MCP SDKs, FastMCP, Cloudflare’s provider and Better Auth answer or log when they refuse a token or a sign-in, and what to change.',
    printers: [
      'mcp-typescript',
      'mcp-python',
      'mcp-go',
      'mcp-php',
      'fastmcp',
      'cloudflare',
      'mcp-auth',
      'better-auth',
      'mcp-authorization-server',
    ],
  },
  {
    id: 'authorization-servers',
    name: 'Authorization servers',
    title: 'Error messages of authorization servers',
    about:
      'What Entra ID, Keycloak, Auth0, Okta, Google and others answer to a sign-in, a redirect URI or a request for a token, and what to change.',
    printers: ['authorization-servers', 'redirect-uris', 'entra-sign-in', 'issuer-refusals', 'keycloak'],
  },
  {
    id: 'dotnet',
    name: '.NET and ASP.NET Core',
    title: 'JWT error messages in .NET and ASP.NET Core',
    about: 'The IDX codes of Microsoft.IdentityModel and the words of JwtBearer, each with its cause and its remedy.',
    printers: ['microsoft'],
  },
  {
    id: 'java',
    name: 'Java',
    title: 'JWT error messages in Java',
    about: 'What Spring Security, Nimbus, jose4j, jjwt, java-jwt, Okta’s verifier and Quarkus say of a refused token.',
    printers: ['java', 'java-jwt', 'jjwt', 'nimbus', 'okta-java', 'smallrye'],
  },
  {
    id: 'javascript',
    name: 'JavaScript and Node',
    title: 'JWT error messages in JavaScript and Node',
    about: 'What jose, jsonwebtoken, jwks-rsa, and the middleware of Express, Fastify and Hono say of a refused token.',
    printers: ['jose', 'jsonwebtoken', 'jwks-rsa', 'fastify-jwt', 'express-oauth2-jwt-bearer', 'express-jwt', 'hono'],
  },
  {
    id: 'python',
    name: 'Python',
    title: 'JWT error messages in Python',
    about: 'What PyJWT, python-jose, Authlib, joserfc, Flask, Django and FastAPI say of a refused token.',
    printers: ['pyjwt', 'python-jose', 'authlib', 'flask-jwt-extended', 'django-simplejwt', 'fastapi'],
  },
  {
    id: 'go',
    name: 'Go',
    title: 'JWT error messages in Go',
    about: 'What golang-jwt, go-oidc, go-jose and jwx say of a refused token, and what to change.',
    printers: ['golang-jwt', 'go-oidc', 'go-jose-jwt'],
  },
  {
    id: 'rust-swift',
    name: 'Rust and Swift',
    title: 'JWT error messages in Rust and Swift',
    about: 'What the crates jsonwebtoken and jwt-simple, and JWTKit, say of a refused token.',
    printers: ['rust-jsonwebtoken', 'openidconnect-rs', 'jwt-kit'],
  },
  {
    id: 'ruby-php',
    name: 'Ruby and PHP',
    title: 'JWT error messages in Ruby and PHP',
    about: 'What ruby-jwt, json-jwt, Doorkeeper, php-jwt, lcobucci/jwt and Laravel Passport say of a refused token.',
    printers: ['ruby-jwt', 'doorkeeper', 'php-jwt', 'league-oauth2'],
  },
  {
    id: 'proxies',
    name: 'Proxies',
    title: 'JWT error messages of proxies',
    about: 'What Envoy, Istio, agentgateway, NGINX, Traefik, oauth2-proxy and Apache answer or log before your server.',
    printers: ['envoy', 'agentgateway', 'nginx-auth-jwt', 'traefik', 'oauth2-proxy', 'mod-auth-openidc'],
  },
  {
    id: 'api-gateways',
    name: 'API gateways',
    title: 'JWT error messages of API gateways',
    about: 'What Kong, Apigee, Azure API Management, Tyk, APISIX, LiteLLM and others answer before your server.',
    printers: [
      'kong',
      'lua-resty-openidc',
      'apigee',
      'azure-api-management',
      'tyk',
      'apisix',
      'wso2',
      'litellm',
      'gateways',
    ],
  },
  {
    id: 'clouds',
    name: 'AWS, Azure, Google Cloud',
    title: 'Token error messages on AWS, Azure and Google Cloud',
    about: 'What the gateways, functions and APIs of the three clouds answer to a token that they do not take.',
    printers: [
      'aws',
      'aws-jwt-verify',
      'aws-sts',
      'azure-functions',
      'azure-apis',
      'google-apis',
      'firebase-admin',
      'google-iap',
      'cloud-run',
    ],
  },
  {
    id: 'platforms',
    name: 'Platforms, databases, APIs',
    title: 'Token error messages of platforms, databases and APIs',
    about: 'What Kubernetes, Supabase, Hasura, Vault, GitHub, Atlassian, Zoom and others answer to a token.',
    printers: [
      'kubernetes',
      'vault',
      'postgrest',
      'supabase-functions',
      'hasura',
      'oracle-database',
      'github-api',
      'apis',
      'zoom',
    ],
  },
  {
    id: 'specifications',
    name: 'The words of the RFCs',
    title: 'Error messages in the words of the RFCs',
    about:
      'The descriptions that RFC 6749, RFC 6750 and RFC 9449 give, which many servers copy, and what libraries say of DPoP.',
    printers: ['rfc-6750', 'dpop'],
  },
]

const pageOf: ReadonlyMap<string, string> = new Map(
  errorPages.flatMap(({ id, printers }) => printers.map((printer) => [printer, id] as const)),
)

export const pathOfErrorPage = (id: string): string => pathOfPart('troubleshooting', id)

/** The page of a printer, from the root of the site. */
function pathOfPrinter(printer: string): string {
  const page = pageOf.get(printer)
  if (!page) throw new TypeError(`content/errors/pages.ts has no page for ${printer}`)
  return pathOfErrorPage(page)
}

/** Where a message stands, from the root of the site. */
export const pathOfError = ({ id, printedBy }: Pick<ErrorText, 'id' | 'printedBy'>): string =>
  `${pathOfPrinter(printedBy)}#${id}`

/** The id of the place where a printer’s messages begin. */
export const anchorOfPrinter = (printer: string): string => `printed-by-${printer}`
