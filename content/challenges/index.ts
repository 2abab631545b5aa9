import type { Puzzle } from '@/lib/challenges/puzzle'
import { aliceStays } from './alice-stays'
import { anotherName } from './another-name'
import { nextDoor } from './next-door'
import { oneOfFour } from './one-of-four'
import { replayedWhere } from './replayed-where'
import { stolenAndBound } from './stolen-and-bound'
import { twoClocks } from './two-clocks'
import { untyped } from './untyped'

/** In the order they are best solved in. */
export const puzzles: readonly Puzzle[] = [
  oneOfFour,
  nextDoor,
  aliceStays,
  replayedWhere,
  anotherName,
  untyped,
  twoClocks,
  stolenAndBound,
]

export const puzzleById = (id: string): Puzzle | undefined => puzzles.find((puzzle) => puzzle.id === id)
