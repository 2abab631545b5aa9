import type { TokenTable } from './table'

/** A resource that tokens were issued for, and who issued those. */
export interface Named {
  readonly resource: string
  readonly issuers: readonly string[]
}

/** Issuers of one resource; more are not of one system. */
const mostIssuers = 10

/** The audiences that most tokens name, each with its issuers. Those that were clipped to be shown are nobody's name. */
export function namedResources(table: TokenTable, most: number): readonly Named[] {
  const counts = new Map<string, { tokens: number; readonly issuers: Map<string, number> }>()
  const audiences = table.audiences.all.map((text) => text.split(' ').filter((word) => isAddress(word)))
  for (let row = 0; row < table.size; row++) {
    const issuer = table.issuers.all[table.issuer.get(row)] ?? ''
    for (const resource of audiences[table.audience.get(row)] ?? []) {
      const known = counts.get(resource) ?? { tokens: 0, issuers: new Map<string, number>() }
      known.tokens++
      if (isAddress(issuer)) known.issuers.set(issuer, (known.issuers.get(issuer) ?? 0) + 1)
      counts.set(resource, known)
    }
  }
  return [...counts]
    .filter(([, { issuers }]) => issuers.size > 0)
    .sort(([, a], [, b]) => b.tokens - a.tokens)
    .slice(0, most)
    .map(([resource, { issuers }]) => ({
      resource,
      issuers: [...issuers]
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostIssuers)
        .map(([issuer]) => issuer),
    }))
}

/** An absolute URI, whole. */
const isAddress = (text: string) => /^[a-z][a-z0-9+.-]{1,20}:[!-~]{1,200}$/i.test(text)
