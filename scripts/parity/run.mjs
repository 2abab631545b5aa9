// Started by scripts/parity.mjs with the clock held: sends every case to every stack and says where a prediction fails.
import { writeFileSync } from 'node:fs'
import { load } from '../typescript/bundle.mjs'
import { ask } from './ask.mjs'
import { printed } from './print.mjs'
import { startServers } from './servers.mjs'

const project = await load('scripts/parity/project.ts')
if (Date.now() !== project.demoNow * 1000) throw new Error('The clock is not held at the instant of content/now.ts.')

// Some stacks say of every refusal why; what they answer is what is compared.
console.warn = () => {}
console.error = () => {}

const { stacks, differences } = project
const cases = await project.parityCases()
const { serversOf, stop } = await startServers(cases)

async function askAll(stack) {
  const rows = []
  for (const one of cases) for (const server of serversOf(stack, one)) rows.push(await ask(one, stack, server, project))
  return rows
}

const rows = (await Promise.all(stacks.map(askAll))).flat()
await stop()
const tallies = project.tally(rows, differences)
const stale = project.stale(rows, differences)
console.log(printed(tallies, stale, stacks))

if (process.argv.includes('--write')) {
  const results = {
    date: process.env.PARITY_TODAY,
    node: process.versions.node,
    scenarios: new Set(cases.map(({ scenario }) => scenario)).size,
    stacks: tallies.map(({ unlisted, skipped, ...counts }) => ({
      ...counts,
      unlisted: unlisted.length,
      skipped: [...skipped].map(([why, scenarios]) => ({ why, scenarios })),
    })),
  }
  writeFileSync('content/parity/results.json', `${JSON.stringify(results, null, 2)}\n`)
}
process.exit(tallies.some(({ unlisted }) => unlisted.length > 0) ? 1 : 0)
