import { documented } from '../issuers/documented'
import { sources } from './index'
import type { Source } from './source'

/** A place where the site says something that can age. */
export interface Dated {
  readonly where: string
  readonly href: string
  readonly checked: string
  readonly mark: Source['mark']
}

/** Everything that was looked up on a date: the sources of the docs, and each statement about a product. */
export const statements: readonly Dated[] = [
  ...Object.entries(sources as Readonly<Record<string, Source>>).map(([id, { href, checked, mark }]) => ({
    where: `source ${id}`,
    href,
    checked,
    mark,
  })),
  ...documented.flatMap((product) => datedIn(product, `product ${product.id}`)),
]

function datedIn(value: unknown, where: string): readonly Dated[] {
  if (typeof value !== 'object' || value === null) return []
  const { source, checked, mark } = value as { source?: string; checked?: string; mark?: Source['mark'] }
  const own = source && checked && mark ? [{ where, href: source, checked, mark }] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => datedIn(inner, `${where} ${key}`))]
}

/** All that is said of one product. */
export const statementsOf = (product: string): readonly Dated[] =>
  statements.filter(({ where }) => where === `product ${product}` || where.startsWith(`product ${product} `))
