// How long the command takes from its start to its answer, beside a Node that does nothing.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from '../bench-site/numbers.mjs'
import { root } from '../typescript/project.mjs'

const rounds = 15
const file = join(root, 'dist/deputy-lab.mjs')

/** Milliseconds of each, by name: the medians of so many starts that take turns. */
export async function startUps() {
  const built = spawnSync(process.execPath, [join(root, 'scripts/package.mjs')], { stdio: 'ignore' })
  if (built.status !== 0) throw new Error('The package could not be built.')
  const contenders = {
    'node alone': () => ended(['-e', '0']),
    'explain --help': () => ended([file, 'explain', '--help']),
    'explain --scenario': () => ended([file, 'explain', '--scenario', 'cross-server-replay']),
    scenarios: () => ended([file, 'scenarios']),
    'mcp, tools listed': listed,
  }
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(contenders)) times[name].push(await run())
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

function ended(args) {
  const start = performance.now()
  spawnSync(process.execPath, args, { stdio: 'ignore' })
  return performance.now() - start
}

/** Until a client that speaks first has got the list of tools. */
function listed() {
  const start = performance.now()
  const child = spawn(process.execPath, [file, 'mcp'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const clientInfo = { name: 'bench', version: '1' }
  send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } })
  send({ method: 'notifications/initialized' })
  send({ id: 2, method: 'tools/list' })
  return new Promise((resolve, reject) => {
    let text = ''
    let answered = null
    child.stdout.on('data', (part) => {
      text += part
      if (answered !== null || !text.includes('"id":2')) return
      answered = performance.now() - start
      child.stdin.end()
    })
    child.on('exit', () => (answered === null ? reject(new Error('The server gave no answer.')) : resolve(answered)))
  })
}
