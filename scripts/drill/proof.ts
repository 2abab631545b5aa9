import { scores } from '@/lib/drill/score'
import { type Outcome, tryTarget, wrongWith } from './targets/try'
import { targets } from './targets'
import type { Target } from './targets/target'

const columns = [
  'hole',
  'spelling',
  'advice',
  'good-refused',
  'server-error',
  'in-band',
  'other-answer',
  'as-foretold',
] as const

/** Drills every target and prints a line for each. 1 if one was found to be what it is not. */
export async function proof(print: (line: string) => void): Promise<0 | 1> {
  print(`${'server under test'.padEnd(46)} MCP         ${columns.map(short).join(' ')}  exit`)
  let wrong = 0
  for (const target of targets) {
    const outcome = await tryTarget(target)
    const problems = wrongWith(target, outcome)
    print(lineOf(target, outcome) + (problems.length === 0 ? '' : `  WRONG: ${problems.join('; ')}`))
    if (problems.length > 0) wrong++
  }
  print('')
  for (const score of columns) print(`${short(score)}  ${scores[score]}`)
  const left = await notSent()
  print(`\nOf the catalogue, not sent to an arbitrary server (${left.length}): ${left.join(', ')}`)
  print(
    `\n${targets.length} servers, ${wrong === 0 ? 'each found to be what it is' : `${wrong} found to be what they are not`}`,
  )
  return wrong === 0 ? 0 : 1
}

const short = (score: string) => score.slice(0, 8).padStart(8)

function lineOf({ name }: Target, { status, report }: Outcome): string {
  const counts = columns.map((score) => String(report.rows.filter((row) => row.score === score).length).padStart(8))
  const session = report.session.kind === 'hole' ? ', session' : ''
  return `${(name + session).padEnd(46)} ${(report.server.revision ?? '-').padEnd(10)}  ${counts.join(' ')}  ${status}`
}

/** Ids that the first target was not sent. */
async function notSent(): Promise<readonly string[]> {
  const [first] = targets
  return first ? (await tryTarget(first)).report.leftOut.map(({ id }) => id) : []
}
