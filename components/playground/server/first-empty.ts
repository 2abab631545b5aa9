import type { Case } from '@/lib/case/case'

/** The setting the reader's own server needs next; the keys if it has the rest. */
export const firstEmpty = ({ resource, issuer }: Case['mine']) =>
  resource === '' ? 'resource' : issuer === '' ? 'issuer' : 'keys'
