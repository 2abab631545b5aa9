import type { Spec } from '../pipeline/specs'
import type { Aspect } from './compare'

/** A prediction that fails on purpose or for want of a better one, with who is right. */
export interface Difference {
  readonly scenarios: readonly string[]
  /** Ids of stacks. */
  readonly stacks: readonly string[]
  /** In what prediction and server differ first. */
  readonly aspect: Aspect
  readonly foretold: string
  readonly answered: string
  readonly clause: Spec
  /** Why, in a sentence or two. */
  readonly reason: string
}

/** One case at one stack: compared, or skipped with the reason. */
export type Row = {
  readonly stack: string
  readonly scenario: string
  /** In what the request or its server differs from the scenario; empty: in nothing. */
  readonly change: string
} & ({ readonly differs: Aspect | null; readonly says: string } | { readonly skipped: string })

/** What came of a run at one stack. */
export interface Tally {
  readonly stack: string
  readonly compared: number
  /** Of those compared: verdict, status, error and challenge are as foretold. */
  readonly agreed: number
  /** Of those compared: accepted or refused as foretold, with that status. */
  readonly sameStatus: number
  readonly listed: number
  /** Differences that no entry names: what was foretold and what came. */
  readonly unlisted: readonly string[]
  /** By reason, the scenarios that were not compared. */
  readonly skipped: ReadonlyMap<string, readonly string[]>
}

const speaksOf = (difference: Difference, { stack, scenario }: Row, aspect: Aspect | null) =>
  difference.aspect === aspect && difference.stacks.includes(stack) && difference.scenarios.includes(scenario)

/** Counts a run, stack by stack, in the order of the rows. */
export function tally(rows: readonly Row[], differences: readonly Difference[]): readonly Tally[] {
  return [...new Set(rows.map(({ stack }) => stack))].map((stack) => {
    const own = rows.filter((row) => row.stack === stack)
    const compared = own.flatMap((row) => ('skipped' in row ? [] : row))
    const isListed = (row: (typeof compared)[number]) => differences.some((one) => speaksOf(one, row, row.differs))
    const differing = compared.filter(({ differs }) => differs !== null)
    const skipped = new Map<string, string[]>()
    for (const row of own)
      if ('skipped' in row) {
        const names = skipped.get(row.skipped) ?? []
        if (!names.includes(row.scenario)) names.push(row.scenario)
        skipped.set(row.skipped, names)
      }
    return {
      stack,
      compared: compared.length,
      agreed: compared.length - differing.length,
      sameStatus: compared.filter(({ differs }) => differs !== 'verdict' && differs !== 'status').length,
      listed: differing.filter(isListed).length,
      unlisted: differing
        .filter((row) => !isListed(row))
        .map(({ scenario, change, differs, says }) => `${scenario}${change && ` (${change})`}: ${differs}: ${says}`),
      skipped,
    }
  })
}

/** What the list names and the run did not find: a scenario at a stack, where it was compared. */
export function stale(rows: readonly Row[], differences: readonly Difference[]): readonly string[] {
  return differences.flatMap((difference) =>
    difference.stacks.flatMap((stack) =>
      difference.scenarios
        .filter((scenario) => rows.some((row) => row.stack === stack && row.scenario === scenario))
        .filter(
          (scenario) =>
            !rows.some(
              (row) =>
                row.stack === stack &&
                row.scenario === scenario &&
                !('skipped' in row) &&
                speaksOf(difference, row, row.differs),
            ),
        )
        .map((scenario) => `${scenario} at ${stack} (${difference.aspect})`),
    ),
  )
}
