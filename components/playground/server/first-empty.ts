import type { Case } from '@/lib/case/case'

/** What the reader's own server needs next; the keys if it has the rest. */
export const firstEmpty = ({ mine }: Pick<Case, 'mine'>) =>
  mine.resource === '' ? 'resource' : mine.issuer === '' ? 'issuer' : 'keys'
