import type { Status } from '@/lib/pipeline/types'

/** A station as the small rail shows it. */
export interface MarkData {
  readonly status: Status
  readonly reached: boolean
  readonly decides: boolean
  /** Left out by this server, and it would have found something. */
  readonly hole: boolean
}

const statuses: Readonly<Record<Status, number>> = {
  pass: 0,
  fail: 1,
  warn: 2,
  off: 3,
  unknown: 4,
  blocked: 5,
  error: 6,
}
const names = Object.keys(statuses) as readonly Status[]
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A letter for each mark: the page of all scenarios holds thousands, and holds them twice. */
export const marksAsText = (marks: readonly MarkData[]): string =>
  marks
    .map(({ status, reached, decides, hole }) =>
      letters.charAt(statuses[status] * 8 + (reached ? 4 : 0) + (decides ? 2 : 0) + (hole ? 1 : 0)),
    )
    .join('')

export const marksIn = (text: string): readonly MarkData[] =>
  [...text].map((letter) => {
    const at = letters.indexOf(letter)
    const is = (bit: number) => (at & bit) !== 0
    return { status: names[at >> 3] ?? 'pass', reached: is(4), decides: is(2), hole: is(1) }
  })

/** Marks that are drawn as one. */
interface Run {
  readonly mark: MarkData
  readonly length: number
  /** Where it begins. */
  readonly at: number
}

/** Passed marks side by side, reached or not, make a run. Any other stands alone, for its shape is its own. */
export function runsOf(marks: readonly MarkData[]): readonly Run[] {
  const runs: Run[] = []
  marks.forEach((mark, at) => {
    const last = runs.at(-1)
    if (last && isPlain(last.mark) && isPlain(mark) && last.mark.reached === mark.reached)
      runs[runs.length - 1] = { ...last, length: last.length + 1 }
    else runs.push({ mark, length: 1, at })
  })
  return runs
}

const isPlain = ({ status, decides, hole }: MarkData) => status === 'pass' && !decides && !hole
