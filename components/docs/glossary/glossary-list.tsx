import { glossary, type Term } from '@/content/glossary'
import { clause, type McpHeading, mcpClause } from '@/content/clauses'
import { SpecRef } from '../spec-ref'

/** Every term with what it means here, and who defines it. */
export function GlossaryList() {
  return (
    <dl className="glossary">
      {glossary.map((term) => (
        <div key={term.id}>
          <dt id={term.id} data-search="term">
            <a href={`#${term.id}`}>{term.term}</a>
          </dt>
          <dd>
            {term.means} <Definition term={term} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Definition({ term: { spec, mcp } }: { term: Term }) {
  if (spec) return <SpecRef spec={clause(spec.rfc, spec.section)} />
  return mcp ? <SpecRef spec={mcpClause(mcp as McpHeading)} named /> : null
}
