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
} as const satisfies Sources
