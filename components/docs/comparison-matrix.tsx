import Link from 'next/link'
import { type ScenarioId, scenarioById } from '@/content/catalog'
import { waysToCompareAud } from '@/lib/pipeline/audience/comparators'
import { Table } from './table'

const own = 'https://billing.example.com/mcp'
const ways = waysToCompareAud

/** Audiences worth trying, by the example that has them. */
const tried = [
  'good-token-billing',
  'aud-trailing-slash',
  'aud-uppercase-host',
  'aud-explicit-port',
  'aud-backslashes',
  'aud-percent-encoded',
  'aud-fragment',
  'aud-query',
  'aud-path-case',
  'aud-parent-origin',
  'aud-child-path',
  'aud-wildcard',
  'cross-server-replay',
] as const satisfies readonly ScenarioId[]

function audienceOf(id: ScenarioId): string {
  const { token } = scenarioById(id)
  const claims =
    token && 'claims' in token ? (token.claims as Readonly<Record<string, unknown>> | undefined) : undefined
  const aud = claims?.aud
  if (typeof aud === 'string') return aud
  return token?.goodFor === 'issues' ? 'https://issues.example.com/mcp' : own
}

/** Which ways of comparing take which audience: computed by the code that judges on this site. */
export function ComparisonMatrix() {
  return (
    <Table label={`Ways of comparing, and the audiences each takes for ${own}`} data-matrix data-sticky>
      <thead>
        <tr>
          <th scope="col">aud</th>
          {ways.map(({ label, safe }) => (
            <th key={label} scope="col">
              <span>
                {label}
                {safe ? null : <span className="matrix-unsafe">, unsafe</span>}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tried.map((id) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/scenarios/${id}/`} prefetch={false}>
                <code>{audienceOf(id)}</code>
              </Link>
            </th>
            {ways.map(({ label, matches }) => (
              <td key={label}>{matches(audienceOf(id), own) ? <b>yes</b> : <span className="matrix-no">no</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
