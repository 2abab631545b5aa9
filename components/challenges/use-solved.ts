import { readProgress, withSolved } from '@/lib/challenges/progress'
import { localText } from '../ui/local-text'

const progress = localText('deputy-lab:challenges')

/** The ids of the puzzles solved in this browser, of those given. */
export const useSolved = (ids: readonly string[]): readonly string[] => readProgress(progress.use(), ids)

export const remember = (id: string, ids: readonly string[]): void =>
  progress.write(withSolved(readProgress(progress.read(), ids), id))

export const forget = (): void => progress.write(null)
