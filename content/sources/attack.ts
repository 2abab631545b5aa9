import type { Sources } from './source'

/** The attack, its namesakes, and what libraries do when nobody names an audience. */
export const attack = {
  'osv-mcp-typescript-audience': {
    title: 'The MCP TypeScript SDK’s audience advisory',
    href: 'https://osv.dev/vulnerability/DHI-fkbv-7vdo-jgsd-7nl6',
    checked: '2026-11-25',
    mark: 'quote',
  },
  'ghsa-m732-5p4w-x69g': {
    title: 'GHSA-m732-5p4w-x69g, Hono',
    href: 'https://github.com/advisories/GHSA-m732-5p4w-x69g',
    checked: '2026-11-23',
    mark: 'quote',
  },
  'cve-2026-27124': {
    title: 'CVE-2026-27124, FastMCP',
    href: 'https://github.com/PrefectHQ/fastmcp/security/advisories/GHSA-rww4-4w9c-7733',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-27124-record': {
    title: 'CVE-2026-27124, its record',
    href: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/2026/27xxx/CVE-2026-27124.json',
    checked: '2026-11-26',
    mark: 'read',
  },
  'pysec-2026-2476': {
    title: 'PYSEC-2026-2476, FastMCP',
    href: 'https://raw.githubusercontent.com/pypa/advisory-database/main/vulns/fastmcp/PYSEC-2026-2476.yaml',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'duende-foss-307': {
    title: 'DuendeSoftware/foss, pull request 307',
    href: 'https://github.com/DuendeSoftware/foss/pull/307',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'rfc-10070': {
    title: 'RFC 10070, November 2026',
    href: 'https://www.rfc-editor.org/rfc/rfc10070.html',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'owasp-aisvs-1102': {
    title: 'OWASP AISVS, pull request 1102',
    href: 'https://github.com/OWASP/AISVS/pull/1102',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'fastmcp-2056': {
    title: 'FastMCP, pull request 2056',
    href: 'https://github.com/PrefectHQ/fastmcp/pull/2056',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'flagsmith-8498': {
    title: 'Flagsmith, issue 8498',
    href: 'https://github.com/Flagsmith/flagsmith/issues/8498',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'flagsmith-8502': {
    title: 'Flagsmith, pull request 8502',
    href: 'https://github.com/Flagsmith/flagsmith/pull/8502',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'tachyonic-audit': {
    title: 'Tachyonic’s audit of the Python SDK',
    href: 'https://tachyonicai.com/blog/mcp-security-audit',
    checked: '2026-11-23',
    mark: 'quote',
  },
  'jose-6-2-18': {
    title: 'jose 6.2.18',
    href: 'https://www.npmjs.com/package/jose/v/6.2.18',
    checked: '2026-11-25',
    mark: 'read',
  },
  'golang-jwt-validator': {
    title: 'golang-jwt, validator.go',
    href: 'https://github.com/golang-jwt/jwt/blob/main/validator.go',
    checked: '2026-11-25',
    mark: 'read',
  },
  'pyjwt-2-15-1': {
    title: 'PyJWT 2.15.1',
    href: 'https://pypi.org/project/PyJWT/2.15.1/',
    checked: '2026-11-25',
    mark: 'read',
  },
  'mcp-python-sdk-2-3-0': {
    title: 'mcp 2.3.0',
    href: 'https://pypi.org/project/mcp/2.3.0/',
    checked: '2026-11-25',
    mark: 'read',
  },
  'hydra-upgrade': {
    title: 'Hydra, UPGRADE.md',
    href: 'https://github.com/ory/hydra/blob/master/UPGRADE.md',
    checked: '2026-11-23',
    mark: 'read',
  },
  'drupal-3619398': {
    title: 'Drupal, issue 3619398',
    href: 'https://www.drupal.org/node/3619398',
    checked: '2026-11-23',
    mark: 'quote',
  },
  'fastmcp-google': {
    title: 'FastMCP’s Google provider',
    href: 'https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/google.py',
    checked: '2026-11-25',
    mark: 'read',
  },
  'fastmcp-aws': {
    title: 'FastMCP’s Cognito provider',
    href: 'https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/aws.py',
    checked: '2026-11-25',
    mark: 'read',
  },
  'oauth-2-1-consent-phishing': {
    title: 'OAuth 2.1, issue 76',
    href: 'https://github.com/oauth-wg/oauth-v2-1/issues/76',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'better-auth-resource': {
    title: 'GHSA-p2fr-6hmx-4528, better-auth',
    href: 'https://github.com/advisories/GHSA-p2fr-6hmx-4528',
    checked: '2026-11-23',
    mark: 'quote',
  },
  'mcp-sep-1932': {
    title: 'SEP-1932, DPoP for MCP',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/pull/1932',
    checked: '2026-11-25',
    mark: 'quote',
  },
} as const satisfies Sources
