import { titled } from '@/lib/pipeline/clause-titles'
import type { Spec } from '@/lib/pipeline/specs'
import { type McpHeading, clause, mcpClause } from '@/content/clauses'

/** The clause a sentence rests on: a link whose title is that section's heading. `named`: a numbered one is named, too. */
export function SpecRef({ spec, named = false }: { spec: Spec; named?: boolean }) {
  const numbered = spec.label.includes('§')
  return (
    <a href={spec.href} title={titled(spec).title} className="spec-ref" data-short={(numbered && !named) || undefined}>
      {spec.label}
      {numbered && named ? `, ${headingOf(spec)}` : null}
    </a>
  )
}

/** Without the document. */
export const headingOf = (spec: Spec): string => titled(spec).title.replace(/^[^:]*: /, '')

/** `<Rfc n={9068} s="4" />`: RFC 9068 §4. */
export const Rfc = ({ n, s }: { n: number; s: string }) => <SpecRef spec={clause(n, s)} />

/** `<Mcp heading="token-handling" />`: that heading of the MCP specification, by name. */
export const Mcp = ({ heading }: { heading: McpHeading }) => <SpecRef spec={mcpClause(heading)} />
