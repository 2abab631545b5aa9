import type { Product } from '@/lib/issuers/product'

type Honours = Product['resource']['honours']

/** Best first: the order of the table. */
export const honoursOrder: readonly Honours[] = ['yes', 'with a setting', 'experimental', 'no', 'not known']

/** Whether `resource` is read, in a word. */
export const Honours = ({ value }: { readonly value: Honours }) => (
  <span className="honours" data-honours={value}>
    {value}
  </span>
)
