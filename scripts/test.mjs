// `npm test`: every kind of check, each to its end, so that one run shows all that is wrong. The unit tests, which need
// no build, run beside what leads to one: neither keeps two cores busy alone. The browser tests do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm, npmBeside } from './install/npm.mjs'
import { didNotRun, playwrightResults, vitestResults } from './test/results.mjs'

// The browser tests visit the site at the root of its host.
delete process.env.NEXT_PUBLIC_BASE_PATH

const reports = mkdtempSync(join(tmpdir(), 'deputy-lab-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport

const towardsBuild = [
  { title: 'Types', script: 'check' },
  { title: 'Lint', script: 'lint' },
  { title: 'Build', script: 'ensure' },
]
const unit = {
  title: 'Unit and property tests',
  script: 'unit',
  arguments: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  results: () => vitestResults(readReport(unitReport), process.cwd()),
}
const browser = {
  title: 'Browser tests',
  script: 'e2e',
  arguments: ['--reporter=list,json'],
  results: () => playwrightResults(readReport(browserReport)),
}

const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'))
const nothing = { passed: 0, failed: 0, skipped: [], seconds: [] }

/** `{ ok, passed, failed, skipped, seconds, took }`; a step can fail without a failing test. */
async function run({ title, script, arguments: more = [], results }, start = npmBeside) {
  const began = performance.now()
  const succeeded = await start(
    `\n── ${title} ──\n`,
    'run',
    '--silent',
    script,
    ...(more.length > 0 ? ['--', ...more] : []),
  )
  const took = (performance.now() - began) / 1000
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

const summary = []
const ended = []

function note(step, result) {
  summary.push(...described(step, result))
  ended.push(result)
  return result.ok
}

async function build() {
  let isBuilt = false
  for (const step of towardsBuild) isBuilt = note(step, await run(step))
  return isBuilt
}

console.log('The unit tests run beside types, lint and build; each shows its output when it has ended.')
const [isBuilt] = await Promise.all([build(), run(unit).then((result) => note(unit, result))])
const live = async (title, ...args) => {
  console.log(title)
  return npm(...args)
}
if (isBuilt) note(browser, await run(browser, live))
else summary.push(`${browser.title}: not run, because the build failed`)

rmSync(reports, { recursive: true, force: true })
const sum = (count) => ended.reduce((all, result) => all + count(result), 0)
console.log(`\n── Result ──\n\n${summary.join('\n')}\n`)
console.log(
  `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed, ${sum(({ skipped }) => skipped.length)} skipped`,
)
process.exitCode = isBuilt && ended.every(({ ok }) => ok) ? 0 : 1
