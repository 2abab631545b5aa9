// `npm run lab`: an authorization server, MCP servers and a client on this machine. `--help` says what it takes.
// The authorization server's package is installed here, in scripts/lab, from a lock file of its own.
import { spawnSync } from 'node:child_process'
import { installFolder } from './install/folder.mjs'
import { inPlace } from './typescript/in-place.mjs'
import { root } from './typescript/project.mjs'

process.chdir(root)

/** How often it is asked whether who started the lab is still there, in milliseconds. */
const orphanAfter = 1000

/** Settles when the reader, the system or a closed terminal asks for the end. */
function untilStopped() {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
    for (const stream of [process.stdout, process.stderr]) stream.on('error', stop)
    const parent = process.ppid
    setInterval(() => process.ppid === parent || stop(), orphanAfter).unref()
  })
}

function install() {
  if (installFolder('scripts/lab')) return true
  console.error(
    'The authorization server could not be installed. The first time needs a network; npm has said above what failed.',
  )
  return false
}

/** `npm run lab -- tokens` */
function runTests() {
  if (!install()) return 2
  const files = ['tokens', 'import'].map((name) => `scripts/lab/${name}.test.ts`)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=verbose', ...files],
    {
      stdio: 'inherit',
    },
  )
  return status ?? 2
}

function start(options, run) {
  const stopped = untilStopped()
  return run(options, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    provider: async () => (install() ? import('./lab/provider.mjs') : null),
    stopped,
  })
}

const status = await inPlace('scripts/lab/main.ts', ({ readOptions, usage, lab }) => {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    console.log(usage)
    return 0
  }
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  return options.command === 'tokens' ? runTests() : start(options, lab)
})
// Connections that clients keep alive do not keep it.
process.exit(status)
