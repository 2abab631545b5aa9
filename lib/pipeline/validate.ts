import { runAll } from './run-all'
import type { Check } from './check'
import { checks } from './checks'
import { reportOf } from './report'
import { prepare } from './prepared'
import { serverAtChecks } from './views'
import type { Report, ValidationInput } from './types'

/**
 * Runs every check in order and keeps all findings: a real server stops at the first failure,
 * but a reader wants to see everything that is wrong at once. Never throws.
 */
export async function validate(input: ValidationInput, pipeline: readonly Check[] = checks): Promise<Report> {
  const prepared = prepare(pipeline)
  return reportOf(prepared.steps, await runAll(prepared, serverAtChecks(prepared, input.server), input), input.server)
}
