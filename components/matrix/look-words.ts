import type { Look } from '@/lib/matrix/row'

/** A verdict in the words of its cell. */
export const lookWords: Readonly<Record<Look, string>> = {
  hole: 'let in',
  meant: 'accepted',
  rejected: 'rejected',
  undecided: 'undecided',
  waiting: 'not judged',
}
