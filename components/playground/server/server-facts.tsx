import type { TargetServer } from '@/lib/pipeline/types'

/** A preset's identity, to read and to copy. */
export function ServerFacts({ server }: { readonly server: TargetServer }) {
  const rows: readonly [string, string][] = [
    ['Resource URI (who am I)', server.resource],
    ['Trusted issuer', server.issuers.map((i) => `${i.issuer} · ${i.keys?.keys.length ?? 0} keys`).join(', ')],
  ]
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="mono">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
