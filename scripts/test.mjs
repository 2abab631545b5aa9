// `npm test`: every kind of check in order, each to its end, so that one run shows all that is wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm } from './install/npm.mjs'
import { didNotRun, playwrightResults, vitestResults } from './test/results.mjs'

// The browser tests visit the site at the root of its host.
delete process.env.NEXT_PUBLIC_BASE_PATH

const reports = mkdtempSync(join(tmpdir(), 'deputy-lab-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport

const steps = [
  { title: 'Types', script: 'check' },
  { title: 'Lint', script: 'lint' },
  {
    title: 'Unit and property tests',
    script: 'unit',
    arguments: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    results: () => vitestResults(readReport(unitReport), process.cwd()),
  },
  { title: 'Build', script: 'ensure' },
  {
    title: 'Browser tests',
    script: 'e2e',
    arguments: ['--reporter=list,json'],
    results: () => playwrightResults(readReport(browserReport)),
    needs: 'Build',
  },
]

const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'))
const nothing = { passed: 0, failed: 0, skipped: [], seconds: [] }

/** `{ ok, passed, failed, skipped, seconds, took }`; a step can fail without a failing test. */
function run({ script, arguments: more = [], results }) {
  const start = performance.now()
  const succeeded = npm('run', '--silent', script, ...(more.length > 0 ? ['--', ...more] : []))
  const took = (performance.now() - start) / 1000
  let found = nothing
  try {
    if (results) found = results()
  } catch (error) {
    console.error(`There is no report of what ran: ${error.message}`)
  }
  const ranNothing = results && found.passed + found.failed === 0
  const ok = succeeded && !ranNothing && found.failed === 0
  return { ...found, ok, took, failed: ok ? 0 : Math.max(1, found.failed) }
}

const short = (seconds) => `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`

function described({ title, results }, { ok, took, passed, failed, skipped, seconds }) {
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

const sum = { passed: 0, failed: 0, skipped: 0 }
const summary = []
const broken = new Set()

for (const step of steps) {
  console.log(`\n── ${step.title} ──\n`)
  if (step.needs && broken.has(step.needs)) {
    summary.push(`${step.title}: not run, because this failed: ${step.needs}`)
    continue
  }
  const result = run(step)
  if (!result.ok) broken.add(step.title)
  sum.passed += result.passed
  sum.failed += result.failed
  sum.skipped += result.skipped.length
  summary.push(...described(step, result))
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n── Result ──\n\n${summary.join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = broken.size ? 1 : 0
