/** Sections cited by the checks. A section without a title here does not compile. */
export const rfcSections = {
  rfc3986: {
    title: 'Uniform Resource Identifier',
    '6.2.2': 'Syntax-Based Normalization',
    '6.2.2.1': 'Case Normalization',
    '6.2.3': 'Scheme-Based Normalization',
  },
  rfc4648: { title: 'Base-N Encodings', '3.5': 'Canonical Encoding' },
  rfc6585: { title: 'Additional HTTP Status Codes', '5': '431 Request Header Fields Too Large' },
  rfc6750: {
    title: 'Bearer Token Usage',
    '2': 'Authenticated Requests',
    '2.1': 'Authorization Request Header Field',
    '2.3': 'URI Query Parameter',
    '3': 'The WWW-Authenticate Response Header Field',
    '3.1': 'Error Codes',
    '5.3': 'Summary of Recommendations',
  },
  rfc7515: {
    title: 'JSON Web Signature',
    '2': 'Terminology',
    '4': 'JOSE Header',
    '4.1.1': '"alg" (Algorithm) Header Parameter',
    '4.1.2': '"jku" (JWK Set URL) Header Parameter',
    '4.1.3': '"jwk" (JSON Web Key) Header Parameter',
    '4.1.4': '"kid" (Key ID) Header Parameter',
    '4.1.9': '"typ" (Type) Header Parameter',
    '4.1.11': '"crit" (Critical) Header Parameter',
    '5.2': 'Message Signature or MAC Validation',
  },
  rfc7516: { title: 'JSON Web Encryption', '9': 'Distinguishing between JWS and JWE Objects' },
  rfc7517: {
    title: 'JSON Web Key',
    '4.1': '"kty" (Key Type) Parameter',
    '4.2': '"use" (Public Key Use) Parameter',
    '4.4': '"alg" (Algorithm) Parameter',
    '4.5': '"kid" (Key ID) Parameter',
  },
  rfc7518: {
    title: 'JSON Web Algorithms',
    '3.2': 'HMAC with SHA-2 Functions',
    '3.3': 'Digital Signature with RSASSA-PKCS1-v1_5',
    '3.4': 'Digital Signature with ECDSA',
    '3.5': 'Digital Signature with RSASSA-PSS',
    '3.6': 'Using the Algorithm "none"',
    '6.3.1': 'Parameters for RSA Public Keys',
  },
  rfc7519: {
    title: 'JSON Web Token',
    '2': 'Terminology',
    '4': 'JWT Claims',
    '4.1.1': '"iss" (Issuer) Claim',
    '4.1.3': '"aud" (Audience) Claim',
    '4.1.4': '"exp" (Expiration Time) Claim',
    '4.1.5': '"nbf" (Not Before) Claim',
    '4.1.6': '"iat" (Issued At) Claim',
    '7.2': 'Validating a JWT',
  },
  rfc7662: { title: 'OAuth 2.0 Token Introspection', '2.2': 'Introspection Response', '2.3': 'Error Response' },
  rfc7797: { title: 'JWS Unencoded Payload Option', '7': 'Intended Use by Applications' },
  rfc7800: { title: 'Proof-of-Possession Key Semantics for JWTs', '3.1': 'Confirmation Claim' },
  rfc8414: { title: 'Authorization Server Metadata', '4': 'String Operations' },
  rfc8705: {
    title: 'OAuth 2.0 Mutual-TLS',
    '3': 'Mutual-TLS Client Certificate-Bound Access Tokens',
    '3.1': 'JWT Certificate Thumbprint Confirmation Method',
  },
  rfc8707: { title: 'Resource Indicators for OAuth 2.0', '2': 'Resource Parameter', '3': 'Security Considerations' },
  rfc8725: {
    title: 'JWT Best Current Practices',
    '3.1': 'Perform Algorithm Verification',
    '3.3': 'Validate All Cryptographic Operations',
    '3.5': 'Ensure Cryptographic Keys Have Sufficient Entropy',
    '3.7': 'Use UTF-8',
    '3.8': 'Validate Issuer and Subject',
    '3.9': 'Use and Validate Audience',
    '3.10': 'Do Not Trust Received Claims',
    '2.8': 'Cross-JWT Confusion',
    '3.11': 'Use Explicit Typing',
    '3.12': 'Use Mutually Exclusive Validation Rules for Different Kinds of JWTs',
  },
  rfc9068: {
    title: 'JWT Profile for OAuth 2.0 Access Tokens',
    '2.1': 'Header',
    '2.2': 'Data Structure',
    '2.2.3': 'Authorization Claims',
    '4': 'Validating JWT Access Tokens',
    '5': 'Security Considerations',
  },
  rfc9110: {
    title: 'HTTP Semantics',
    '11.1': 'Authentication Scheme',
    '11.6.1': 'WWW-Authenticate',
    '11.6.2': 'Authorization',
    '15.6.4': '503 Service Unavailable',
  },
  rfc9470: { title: 'OAuth 2.0 Step Up Authentication Challenge', '3': 'Authentication Requirements Challenge' },
  rfc9449: {
    title: 'OAuth 2.0 DPoP',
    '4.2': 'DPoP Proof JWT Syntax',
    '4.3': 'Checking DPoP Proofs',
    '6.1': 'JWK Thumbprint Confirmation Method',
    '7.1': 'The DPoP Authentication Scheme',
    '7.2': 'Compatibility with the Bearer Authentication Scheme',
    '9': 'Resource Server-Provided Nonce',
    '11.1': 'DPoP Proof Replay',
    '11.6': 'Signature Algorithms',
  },
  rfc9700: {
    title: 'OAuth 2.0 Security BCP',
    '2.3': 'Access Token Privilege Restriction',
    '4.15': 'Client Impersonating Resource Owner',
  },
  rfc9728: {
    title: 'OAuth 2.0 Protected Resource Metadata',
    '5.1': 'WWW-Authenticate Response',
    '6': 'String Operations',
    '7.4': 'Audience-Restricted Access Tokens',
  },
} as const

type Documents = typeof rfcSections
type RfcNumber = keyof Documents extends `rfc${infer N extends number}` ? N : never
type SectionOf<N extends RfcNumber> = Exclude<keyof Documents[`rfc${N}`], 'title'> & string

/** A clause a check rests on, with a link to it. */
export interface Spec {
  readonly label: string
  readonly title: string
  readonly href: string
}

/** `rfc(7519, '4.1.3')`: the label, title and address of that section. */
export const rfc = <N extends RfcNumber>(number: N, section: SectionOf<N>): Spec => found(findClause(number, section))

/** As `rfc`, for numbers and sections the compiler has not seen; `null` for one that stands in no line above. */
export function findClause(number: number, section: string): Spec | null {
  const titles = new Map<string, { readonly title: string }>(Object.entries(rfcSections)).get(`rfc${number}`)
  const title = titles && new Map<string, string>(Object.entries(titles)).get(section)
  return titles && title ? clauseOf(number, section, `${titles.title}: ${title}`) : null
}

/** A section of an RFC, with the address of its text. */
export const clauseOf = (number: number, section: string, title: string): Spec => ({
  label: `RFC ${number} §${section}`,
  title,
  href: `https://www.rfc-editor.org/rfc/rfc${number}.html#section-${section}`,
})

function found(spec: Spec | null): Spec {
  if (!spec) throw new TypeError('a clause without a title')
  return spec
}

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
  title: `MCP authorization: ${title}`,
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
  title: 'MCP Streamable HTTP: Security & Endpoint',
  href: `https://modelcontextprotocol.io/specification/${mcpRevision}/basic/transports/streamable-http`,
})

/** The successor draft of RFC 8725 has no number yet; its text is cited by draft name. */
export const rfc8725bis = (section: '3.14'): Spec => ({
  label: `rfc8725bis §${section}`,
  title: 'JWT Best Current Practices (draft successor): Check JWT Format Type',
  href: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-rfc8725bis/',
})
