import { metadataSections } from '@/lib/metadata/clauses'
import { type TitledSpec, titled, titleOf } from '@/lib/pipeline/clause-titles'
import { findMcpHeading, type mcp, mcpLabel, mcpRevision, sectionOf } from '@/lib/pipeline/specs'

/** Sections the docs cite and no check does. `rfc-sections.ts` of the pipeline holds the others. */
export const further: Readonly<Record<string, string>> = {
  '3986 6.2.1': 'Uniform Resource Identifier: Simple String Comparison',
  '6749 1.5': 'OAuth 2.0: Refresh Token',
  '6749 4.1': 'OAuth 2.0: Authorization Code Grant',
  '6749 4.4': 'OAuth 2.0: Client Credentials Grant',
  '6750 1.2': 'Bearer Token Usage: Terminology',
  '7515 7.1': 'JSON Web Signature: JWS Compact Serialization',
  '7519 4.1.2': 'JSON Web Token: "sub" (Subject) Claim',
  '7591 3': 'OAuth 2.0 Dynamic Client Registration: Client Registration Endpoint',
  '7636 1.1': 'Proof Key for Code Exchange: Protocol Flow',
  '7662 2': 'OAuth 2.0 Token Introspection: Introspection Endpoint',
  '8693 2.1': 'OAuth 2.0 Token Exchange: Request',
  '8693 4.2': 'OAuth 2.0 Token Exchange: "scope" (Scopes) Claim',
  '8693 4.3': 'OAuth 2.0 Token Exchange: "client_id" (Client Identifier) Claim',
  '8725 2.7': 'JWT Best Current Practices: Substitution Attacks',
  '9068 2.2.1': 'JWT Profile for OAuth 2.0 Access Tokens: Authentication Information Claims',
  '9068 2.2.3.1': 'JWT Profile for OAuth 2.0 Access Tokens: Claims for Authorization Outside of Delegation Scenarios',
  '9068 3': 'JWT Profile for OAuth 2.0 Access Tokens: Requesting a JWT Access Token',
  '9449 3': 'OAuth 2.0 DPoP: Concept',
  '9700 4.9': 'OAuth 2.0 Security BCP: Access Token Leakage at the Resource Server',
  '9700 4.9.1': 'OAuth 2.0 Security BCP: Access Token Phishing by Counterfeit Resource Server',
  '9700 4.9.2': 'OAuth 2.0 Security BCP: Compromised Resource Server',
  '9700 4.10': 'OAuth 2.0 Security BCP: Misuse of Stolen Access Tokens',
  ...metadataSections,
}

/** A section of an RFC. A section that neither this table nor `rfc-sections.ts` knows stops the build. */
export function clause(number: number, section: string): TitledSpec {
  const spec = sectionOf(number, section)
  const title = further[`${number} ${section}`] ?? titleOf(spec)
  if (title) return { ...spec, title }
  throw new TypeError(`RFC ${number} §${section} has no title: add it to content/clauses.ts`)
}

const site = 'https://modelcontextprotocol.io'
const authorization = `${site}/specification/${mcpRevision}/basic/authorization`
const practices = `${site}/docs/${mcpRevision}/tutorials/security`

/** Headings of the MCP documents of one revision that the docs cite and no check does. */
const headings = {
  'protocol-requirements': {
    title: 'MCP authorization: Protocol Requirements',
    href: `${authorization}#protocol-requirements`,
  },
  roles: { title: 'MCP authorization: Roles', href: `${authorization}#roles` },
  'authorization-server-discovery': {
    title: 'MCP authorization: Authorization Server Discovery',
    href: `${authorization}#authorization-server-discovery`,
  },
  'client-registration': {
    title: 'MCP authorization: Client Registration',
    href: `${authorization}#client-registration`,
  },
  'authorization-code-protection': {
    title: 'MCP authorization: Authorization Code Protection',
    href: `${authorization}/security-considerations#authorization-code-protection`,
  },
  'mix-up-attacks': {
    title: 'MCP authorization: Mix-Up Attacks',
    href: `${authorization}/security-considerations#mix-up-attacks`,
  },
  'localhost-redirect-uri-risks': {
    title: 'MCP authorization: Localhost Redirect URI Risks',
    href: `${authorization}/security-considerations#localhost-redirect-uri-risks`,
  },
  'confused-deputy-problem': {
    title: 'MCP authorization: Confused Deputy Problem',
    href: `${authorization}/security-considerations#confused-deputy-problem`,
  },
  'resource-parameter-implementation': {
    title: 'MCP authorization: Resource Parameter Implementation',
    href: `${authorization}#resource-parameter-implementation`,
  },
  'best-practices-confused-deputy': {
    title: 'MCP security best practices: Confused Deputy Problem',
    href: `${practices}/security_best_practices#confused-deputy-problem`,
  },
  'best-practices-token-passthrough': {
    title: 'MCP security best practices: Token Passthrough',
    href: `${practices}/security_best_practices#token-passthrough`,
  },
  'authorization-tutorial': {
    title: 'MCP: Understanding Authorization in MCP',
    href: `${practices}/authorization`,
  },
} as const

type FurtherHeading = keyof typeof headings
type CheckHeading =
  | Parameters<typeof mcp<'authorization'>>[1]
  | Parameters<typeof mcp<'authorization/security-considerations'>>[1]
export type McpHeading = FurtherHeading | CheckHeading

/** A heading of the MCP documents, by its anchor. An unknown one stops the build. */
export function mcpClause(heading: McpHeading): TitledSpec {
  const found = Object.hasOwn(headings, heading) ? headings[heading as FurtherHeading] : undefined
  // Two documents have a Confused Deputy Problem: which one is meant has to be in the label.
  if (found)
    return found.href.startsWith(`${practices}/security_best_practices`)
      ? { label: found.title.replace(':', ','), ...found }
      : { label: mcpLabel(found.title.replace(/^[^:]*: /, '')), ...found }
  const spec = findMcpHeading(heading)
  if (spec) return titled(spec)
  throw new TypeError(`<Mcp heading="${heading}">: there is no such heading in content/clauses.ts`)
}
