import type { Sources } from './source'

/** Published flaws, by their CVE where they have one. */
export const advisories = {
  'cve-2026-116684': {
    title: 'CVE-2026-116684, MCP Python SDK',
    href: 'https://osv.dev/vulnerability/CVE-2026-116684',
    checked: '2026-11-25',
    mark: 'quote',
  },
  'cve-2025-69196': {
    title: 'CVE-2025-69196, FastMCP',
    href: 'https://osv.dev/vulnerability/CVE-2025-69196',
    checked: '2026-11-25',
    mark: 'quote',
  },
  'ghsa-w4fh-qvv9-3v23': {
    title: 'GHSA-w4fh-qvv9-3v23, MCP Python SDK',
    href: 'https://osv.dev/vulnerability/GHSA-w4fh-qvv9-3v23',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'osv-typescript-sdk': {
    title: 'OSV, advisories of @modelcontextprotocol/sdk',
    href: 'https://osv.dev/list?ecosystem=npm&q=%40modelcontextprotocol%2Fsdk',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-p2fr-6hmx-4528': {
    title: 'GHSA-p2fr-6hmx-4528, better-auth',
    href: 'https://osv.dev/vulnerability/GHSA-p2fr-6hmx-4528',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-50627': {
    title: 'CVE-2026-50627, Apache CXF',
    href: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/2026/50xxx/CVE-2026-50627.json',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2025-62610': {
    title: 'CVE-2025-62610, Hono',
    href: 'https://www.tenable.com/cve/CVE-2025-62610',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2020-26160': {
    title: 'CVE-2020-26160, jwt-go',
    href: 'https://osv.dev/vulnerability/CVE-2020-26160',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-5hjw-83fp-phq9': {
    title: 'GHSA-5hjw-83fp-phq9, fast-jwt',
    href: 'https://osv.dev/vulnerability/GHSA-5hjw-83fp-phq9',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-g3jj-5cmm-3hxx': {
    title: 'GHSA-g3jj-5cmm-3hxx, fast-jwt',
    href: 'https://osv.dev/vulnerability/GHSA-g3jj-5cmm-3hxx',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-35042': {
    title: 'CVE-2026-35042, fast-jwt',
    href: 'https://www.tenable.com/cve/CVE-2026-35042',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-22817': {
    title: 'CVE-2026-22817, Hono',
    href: 'https://osv.dev/vulnerability/CVE-2026-22817',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2025-30144': {
    title: 'CVE-2025-30144, fast-jwt',
    href: 'https://osv.dev/vulnerability/CVE-2025-30144',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-40946': {
    title: 'CVE-2026-40946, Oxia',
    href: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/2026/40xxx/CVE-2026-40946.json',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'vapor-jwt-5-2-0': {
    title: 'Vapor JWT 5.2.0, release notes',
    href: 'https://github.com/vapor/jwt/releases/tag/5.2.0',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-52869': {
    title: 'CVE-2026-52869, MCP Python SDK',
    href: 'https://osv.dev/vulnerability/CVE-2026-52869',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-6qxp-vccf-f47h': {
    title: 'GHSA-6qxp-vccf-f47h, MCP TypeScript SDK',
    href: 'https://osv.dev/vulnerability/GHSA-6qxp-vccf-f47h',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-qx49-fqc8-xw99': {
    title: 'GHSA-qx49-fqc8-xw99, MCP Python SDK',
    href: 'https://osv.dev/vulnerability/GHSA-qx49-fqc8-xw99',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-6prh-2h8m-c8cw': {
    title: 'GHSA-6prh-2h8m-c8cw, MCP TypeScript SDK',
    href: 'https://osv.dev/vulnerability/GHSA-6prh-2h8m-c8cw',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ws-2026-0196': {
    title: 'WS-2026-0196, FastMCP',
    href: 'https://www.mend.io/vulnerability-database/WS-2026-0196/',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'ghsa-6xpm-ggf7-wc3p': {
    title: 'GHSA-6xpm-ggf7-wc3p, mcp-remote',
    href: 'https://osv.dev/vulnerability/GHSA-6xpm-ggf7-wc3p',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cve-2026-44428': {
    title: 'CVE-2026-44428, MCP Registry',
    href: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/2026/44xxx/CVE-2026-44428.json',
    checked: '2026-11-26',
    mark: 'read',
  },
  'mend-cve-2026-115563': {
    title: 'CVE-2026-115563, at Mend',
    href: 'https://www.mend.io/vulnerability-database/CVE-2026-115563/',
    checked: '2026-11-26',
    mark: 'quote',
  },
} as const satisfies Sources
