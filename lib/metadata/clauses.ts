import type { TitledSpec } from '../pipeline/clause-titles'
import { mcpLabel, mcpRevision, sectionOf } from '../pipeline/specs'

/** Sections that only rules about metadata rest on, by RFC and section. */
export const metadataSections = {
  '7517 5': 'JSON Web Key: JWK Set Format',
  '7517 9.2': 'JSON Web Key: Preventing Disclosure of Non-public Key Information',
  '8259 4': 'The JavaScript Object Notation (JSON) Data Interchange Format: Objects',
  '8414 2': 'Authorization Server Metadata: Authorization Server Metadata',
  '8414 3.2': 'Authorization Server Metadata: Authorization Server Metadata Response',
  '8414 3.3': 'Authorization Server Metadata: Authorization Server Metadata Validation',
  '9728 1.2': 'OAuth 2.0 Protected Resource Metadata: Terminology',
  '9728 2': 'OAuth 2.0 Protected Resource Metadata: Protected Resource Metadata',
  '9728 3.1': 'OAuth 2.0 Protected Resource Metadata: Protected Resource Metadata Request',
  '9728 3.2': 'OAuth 2.0 Protected Resource Metadata: Protected Resource Metadata Response',
  '9728 3.3': 'OAuth 2.0 Protected Resource Metadata: Protected Resource Metadata Validation',
} as const

/** A section of the table above: `section('9728 3.3')`. */
export function section(key: keyof typeof metadataSections): TitledSpec {
  const [number = '', section = ''] = key.split(' ')
  return { ...sectionOf(Number(number), section), title: metadataSections[key] }
}

const headings = {
  'authorization-server-location': ['authorization-server-discovery', 'Authorization Server Location'],
  'protected-resource-metadata-discovery-requirements': [
    'authorization-server-discovery',
    'Protected Resource Metadata Discovery Requirements',
  ],
  'authorization-server-metadata-discovery': [
    'authorization-server-discovery',
    'Authorization Server Metadata Discovery',
  ],
  'authorization-code-protection': ['security-considerations', 'Authorization Code Protection'],
  'communication-security': ['security-considerations', 'Communication Security'],
  'client-registration': ['', 'Client Registration'],
  'scope-selection-strategy': ['', 'Scope Selection Strategy'],
  'refresh-tokens': ['', 'Refresh Tokens'],
  'token-requirements': ['', 'Token Requirements'],
  'error-handling': ['', 'Error Handling'],
} as const

/** A heading of the MCP authorization pages. */
export function mcp(heading: keyof typeof headings): TitledSpec {
  const [page, title] = headings[heading]
  return {
    label: mcpLabel(title),
    title: `MCP authorization: ${title}`,
    href: `https://modelcontextprotocol.io/specification/${mcpRevision}/basic/authorization${page && `/${page}`}#${heading}`,
  }
}

/** What a browser lets a page read of another host's answer. */
export const cors: TitledSpec = {
  label: 'Fetch: CORS',
  title: 'Fetch Standard: CORS protocol',
  href: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
}
