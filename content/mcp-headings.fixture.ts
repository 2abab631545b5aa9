/**
 * The headings of the documents that the docs and the checks cite, as they stand in the sources of the MCP
 * specification's site (modelcontextprotocol/modelcontextprotocol), read on 2026-11-26. By address, without the origin.
 */
export const mcpHeadings: Readonly<Record<string, readonly string[]>> = {
  // At 005e2c9.
  '/specification/2026-07-28/basic/authorization': [
    'Introduction',
    'Purpose and Scope',
    'Protocol Requirements',
    'Standards Compliance',
    'Roles',
    'Overview',
    'Authorization Server Discovery',
    'Client Registration',
    'Scope Selection Strategy',
    'Authorization Flow Steps',
    'Authorization Response Validation',
    'Resource Parameter Implementation',
    'Canonical Server URI',
    'Access Token Usage',
    'Token Requirements',
    'Token Handling',
    'Refresh Tokens',
    'Error Handling',
    'Scope Challenge Handling',
    'Runtime Insufficient Scope Errors',
    'Step-Up Authorization Flow',
    'Security Considerations',
    'MCP Authorization Extensions',
  ],
  // At 376bc71.
  '/specification/2026-07-28/basic/authorization/security-considerations': [
    'Token Audience Binding and Validation',
    'Token Theft',
    'Communication Security',
    'Authorization Code Protection',
    'Mix-Up Attacks',
    'Open Redirection',
    'Client ID Metadata Document Security',
    'Authorization Server Abuse Protection',
    'Localhost Redirect URI Risks',
    'Trust Policies',
    'Confused Deputy Problem',
    'Access Token Privilege Restriction',
  ],
  // As the two pages above link to it.
  '/specification/2026-07-28/basic/authorization/client-registration': [
    'Client ID Metadata Documents',
    'Dynamic Client Registration',
  ],
  // At 54b9114; as far as the section after those that are cited.
  '/docs/2026-07-28/tutorials/security/security_best_practices': [
    'Introduction',
    'Purpose and Scope',
    'Attacks and Mitigations',
    'Confused Deputy Problem',
    'Token Passthrough',
    'Server-Side Request Forgery (SSRF)',
  ],
}
