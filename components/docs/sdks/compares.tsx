import type { Sdk } from '@/content/sdks/sdk'

type Compares = Sdk['audience']

/** Best first: the order of the table. */
export const comparesOrder: readonly Compares[] = ['always', 'if asked', 'yours', 'none', 'not known']

const words: Readonly<Record<Compares, string>> = {
  always: 'always',
  'if asked': 'if asked',
  yours: 'your code does',
  none: 'no',
  'not known': 'not known',
}

/** Whether it compares the audience, in a word or two. */
export const Compares = ({ value }: { readonly value: Compares }) => (
  <span className="compares" data-compares={value}>
    {words[value]}
  </span>
)
