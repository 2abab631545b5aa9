// `npm run e2e:busy -- --runs 3 --loops 4`: the browser tests several times in a row beside processes that never rest.
// A test that fails in one run and not in another has a race; what is found out about it stays in test-results/busy-1 and
// so on. After a further `--`: what Playwright takes.
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { npm } from './install/npm.mjs'

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, loops: { type: 'string', default: '4' } },
  allowPositionals: true,
})

function wholeNumber(name) {
  if (/^\d+$/.test(values[name])) return Number(values[name])
  console.error(`--${name} takes a whole number, and not “${values[name]}”.`)
  process.exit(2)
}

const runs = wholeNumber('runs')
/** Never rests, and ends with us even when we are killed. */
const busy = 'const { ppid } = process; while (process.ppid === ppid);'
const loops = Array.from({ length: wholeNumber('loops') }, () => spawn(process.execPath, ['-e', busy]))
process.once('exit', () => {
  for (const loop of loops) loop.kill()
})

const results = []
for (let run = 1; run <= runs; run++) {
  const start = performance.now()
  const ok = npm('run', '--silent', 'e2e', '--', `--output=test-results/busy-${run}`, ...positionals)
  results.push(ok)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `\nRun ${run} of ${runs} beside ${loops.length} busy loops: ${ok ? 'passed' : 'FAILED'} in ${seconds} s\n`,
  )
}
process.exit(results.every(Boolean) ? 0 : 1)
