// `npm test`: every kind of check in order, each to its end, so that one run shows all that is wrong.
import { npmWithOutput } from './npm.mjs'

// The browser tests visit the site at the root of its host.
delete process.env.NEXT_PUBLIC_BASE_PATH

const steps = [
  { title: 'Types', script: 'check' },
  { title: 'Lint', script: 'lint' },
  { title: 'Unit and property tests', script: 'unit', totals: vitestTotals },
  { title: 'Build', script: 'ensure' },
  { title: 'Browser tests', script: 'e2e', totals: playwrightTotals, needs: 'Build' },
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
const withoutColor = (text) => text.replace(/\x1b\[[0-9;]*m/g, '')

/** The line `Tests  1 failed | 5 passed (6)`. */
function vitestTotals(output) {
  return output
    .split('\n')
    .filter((line) => /^\s+Tests\s+\S/.test(line))
    .slice(-1)
}

/** The lines `  5 passed (3.1s)`, one for each kind of outcome; the last one of a kind is Playwright's. */
function playwrightTotals(output) {
  const kinds = /^ {2}\d+ (passed|failed|skipped|flaky|interrupted|did not run)( \(.+\))?\s*$/
  const lines = new Map()
  for (const line of output.split('\n')) {
    const kind = line.match(kinds)?.[1]
    if (kind) lines.set(kind, line)
  }
  return [...lines.values()]
}

const countAs = {
  passed: 'passed',
  flaky: 'passed',
  failed: 'failed',
  interrupted: 'failed',
  skipped: 'skipped',
  todo: 'skipped',
  'did not run': 'skipped',
}

function count(lines) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const [, number, kind] of lines.join('\n').matchAll(/(\d+) ([a-z][a-z ]*[a-z])/g)) {
    if (countAs[kind]) counts[countAs[kind]] += Number(number)
  }
  return counts
}

const sum = { passed: 0, failed: 0, skipped: 0 }
const summary = []
const broken = new Set()

for (const { title, script, totals, needs } of steps) {
  console.log(`\n── ${title} ──\n`)
  if (needs && broken.has(needs)) {
    summary.push(`${title}: not run, because this failed: ${needs}`)
    continue
  }
  const { ok, output } = await npmWithOutput('run', '--silent', script)
  const lines = totals ? totals(withoutColor(output)) : []
  const counts = count(lines)
  const ranNothing = totals && counts.passed + counts.failed === 0
  if (!ok || ranNothing) broken.add(title)
  // A step can fail without a failing test: a type error, a file that does not load, no tests at all.
  if (broken.has(title) && counts.failed === 0) counts.failed = 1
  for (const kind of Object.keys(sum)) sum[kind] += counts[kind]

  const verdict = broken.has(title) ? 'FAILED' : 'ok'
  summary.push([`${title}: ${verdict}`, ...lines.map((line) => `  ${line.trim()}`)].join('\n'))
}

console.log(`\n── Result ──\n\n${summary.join('\n')}\n`)
const skipped = sum.skipped ? `, ${sum.skipped} skipped` : ''
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`)
process.exitCode = broken.size ? 1 : 0
