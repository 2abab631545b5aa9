import type { Look } from '@/lib/matrix/row'

/** What is counted of the cells that nobody refuses, beside the steps that refuse. */
export const isLetIn = (counted: string): counted is 'meant' | 'hole' => counted === 'meant' || counted === 'hole'

/** A verdict in the words of its cell. */
export const lookWords: Readonly<Record<Look, string>> = {
  hole: 'let in',
  meant: 'accepted',
  rejected: 'rejected',
  undecided: 'undecided',
  waiting: 'not judged',
}
