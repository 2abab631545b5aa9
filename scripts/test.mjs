// `npm test`: every kind of check, each to its end, so that one run shows all that is wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTurn } from './test/in-turn.mjs'
import { npmBeside } from './install/npm.mjs'
import { didNotRun, playwrightResults, vitestResults } from './test/results.mjs'

// The browser tests visit the site at the root of its host.
delete process.env.NEXT_PUBLIC_BASE_PATH

const reports = mkdtempSync(join(tmpdir(), 'deputy-lab-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport

// What waits for one core or for other programs runs beside another: the build, and the unit tests that start servers.
// The browser tests keep all cores busy by themselves.
const steps = [
  { title: 'Types', script: 'check' },
  { title: 'Lint', script: 'lint' },
  {
    title: 'Build',
    script: 'ensure',
    after: ['Types'], // both write .next/types
  },
  {
    title: 'Unit and property tests',
    script: 'unit',
    arguments: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    results: () => vitestResults(readReport(unitReport), process.cwd()),
    after: ['Types', 'Lint'],
  },
  {
    title: 'Browser tests',
    script: 'e2e',
    arguments: ['--reporter=list,json'],
    results: () => playwrightResults(readReport(browserReport)),
    after: ['Build', 'Unit and property tests'],
    needs: 'Build',
  },
]

const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'))
const nothing = { passed: 0, failed: 0, skipped: [], seconds: [] }

/** `{ ok, passed, failed, skipped, seconds, took }`; a step can fail without a failing test. */
async function run({ script, arguments: more = [], results }, hear) {
  const start = performance.now()
  const succeeded = await npmBeside(hear, 'run', '--silent', script, ...(more.length > 0 ? ['--', ...more] : []))
  const took = (performance.now() - start) / 1000
  let found = nothing
  try {
    if (results) found = results()
  } catch (error) {
    hear(`There is no report of what ran: ${error.message}\n`)
  }
  const ranNothing = results && found.passed + found.failed === 0
  const ok = succeeded && !ranNothing && found.failed === 0
  return { ...found, ok, took, failed: ok ? 0 : Math.max(1, found.failed) }
}

const short = (seconds) => `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`

function described({ title, results, needs }, { ok, took, passed, failed, skipped, seconds } = {}) {
  if (ok === undefined) return [`${title}: not run, because this failed: ${needs}`]
  const lines = [`${title}: ${ok ? 'ok' : 'FAILED'} in ${short(took)}`]
  if (!results) return lines
  lines.push(`  ${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  const unrun = skipped.filter(({ why }) => why === didNotRun)
  if (unrun.length > 0) lines.push(`  ${unrun.length} did not run`)
  for (const { name, why } of skipped.filter((s) => !unrun.includes(s)))
    lines.push(`  skipped: ${name} (${why || 'no reason given'})`)
  const slowest = seconds.slice(0, 6).map(([file, spent]) => `${file} ${short(spent)}`)
  if (slowest.length > 0) lines.push(`  most time in: ${slowest.join(', ')}`)
  return lines
}

/** Each step's result under its title, `undefined` if what it needs has failed. */
const running = new Map()
/** Shows what the steps print one after another: the first that has not ended as it comes, the others' when it is their turn. */
const shown = inTurn(steps.map(({ title }) => `\n── ${title} ──\n\n`))

for (const [place, step] of steps.entries()) {
  const { title, after = [], needs } = step
  const before = Promise.all(after.map((earlier) => running.get(earlier)))
  const start = async () => {
    await before
    const isUseless = needs && !(await running.get(needs))?.ok
    return isUseless ? undefined : run(step, (text) => shown.hear(place, text))
  }
  running.set(
    title,
    start().finally(() => shown.end(place)),
  )
}

const results = await Promise.all(running.values())
rmSync(reports, { recursive: true, force: true })

const ran = results.filter(Boolean)
const sum = (count) => ran.reduce((total, result) => total + count(result), 0)
const summary = steps.flatMap((step, place) => described(step, results[place]))
console.log(`\n── Result ──\n\n${summary.join('\n')}\nAll of it: ${short(performance.now() / 1000)}\n`)
const [passed, failed] = ['passed', 'failed'].map((status) => sum((result) => result[status]))
console.log(`${passed} passed, ${failed} failed, ${sum(({ skipped }) => skipped.length)} skipped`)
process.exitCode = ran.length === steps.length && ran.every(({ ok }) => ok) ? 0 : 1
