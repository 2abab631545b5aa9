import type { rfcSections } from './rfc-sections'

type Documents = typeof rfcSections
type RfcNumber = keyof Documents extends `rfc${infer N extends number}` ? N : never
type SectionOf<N extends RfcNumber> = Exclude<keyof Documents[`rfc${N}`], 'title'> & string

/** A clause a check rests on, with a link to it. What it is called whoever shows that looks up: `titled`. */
export interface Spec {
  readonly label: string
  readonly href: string
}

/** `rfc(7519, '4.1.3')`: the label and address of that section. One without a title does not compile. */
export const rfc = <N extends RfcNumber>(number: N, section: SectionOf<N>): Spec => sectionOf(number, section)

/** As `rfc`, for numbers and sections the compiler has not seen. */
export const sectionOf = (number: number, section: string): Spec => ({
  label: `RFC ${number} §${section}`,
  href: `https://www.rfc-editor.org/rfc/rfc${number}.html#section-${section}`,
})

const mcpPages = {
  authorization: {
    'token-requirements': 'Token Requirements',
    'token-handling': 'Token Handling',
    'canonical-server-uri': 'Canonical Server URI',
    'scope-selection-strategy': 'Scope Selection Strategy',
    'error-handling': 'Error Handling',
    'scope-challenge-handling': 'Scope Challenge Handling',
  },
  'authorization/security-considerations': {
    'access-token-privilege-restriction': 'Access Token Privilege Restriction',
    'token-audience-binding-and-validation': 'Token Audience Binding and Validation',
    'token-theft': 'Token Theft',
  },
} as const
type McpPages = typeof mcpPages

/** The MCP revision all claims of this site refer to. */
export const mcpRevision = '2026-07-28'

/** A heading of the MCP authorization pages of that revision. */
export const mcp = <P extends keyof McpPages>(page: P, heading: keyof McpPages[P] & string): Spec =>
  headingOf(page, heading, String(mcpPages[page][heading]))

/** What is cited of the MCP specification, whose sections have no numbers, goes by its heading. */
export const mcpLabel = (heading: string): string => `MCP ${mcpRevision}, ${heading}`

const headingOf = (page: string, heading: string, title: string): Spec => ({
  label: mcpLabel(title),
  href: `https://modelcontextprotocol.io/specification/${mcpRevision}/basic/${page}#${heading}`,
})

/** As `mcp`, for an anchor the compiler has not seen, on whichever page it stands; `null` if on none. */
export function findMcpHeading(heading: string): Spec | null {
  for (const [page, headings] of Object.entries(mcpPages)) {
    const title = new Map<string, string>(Object.entries(headings)).get(heading)
    if (title) return headingOf(page, heading, title)
  }
  return null
}

/** Origin is judged by the transport, before any token. */
export const mcpTransport = (): Spec => ({
  label: `MCP ${mcpRevision} transport`,
  href: `https://modelcontextprotocol.io/specification/${mcpRevision}/basic/transports/streamable-http`,
})

/** The successor draft of RFC 8725 has no number yet; its text is cited by draft name. */
export const rfc8725bis = (section: '3.14'): Spec => ({
  label: `rfc8725bis §${section}`,
  href: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-rfc8725bis/',
})
