import type { ProductFacts } from '@/lib/issuers/facts'

type Honours = ProductFacts['resource']['honours']

/** Best first: the order of the table. */
export const honoursOrder: readonly Honours[] = ['yes', 'with a setting', 'experimental', 'no', 'not known']

/** Whether `resource` is read, in a word. */
export const Honours = ({ value }: { readonly value: Honours }) => (
  <span className="honours" data-honours={value}>
    {value}
  </span>
)
