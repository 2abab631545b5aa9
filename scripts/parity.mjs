// Holds the predictions for stacks against real servers of them, on loopback and at the examples' instant:
//   npm run parity              prints what was compared; exit 1 on a difference that the list does not name
//   npm run parity -- --write   keeps the numbers for the docs as well
// What only this needs is installed here, in scripts/parity, from a lock file of its own.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { installFolder } from './install/folder.mjs'
import { npm } from './install/npm.mjs'
import { root } from './typescript/project.mjs'

process.chdir(root)
const folder = 'scripts/parity'

function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({ options: { write: { type: 'boolean', default: false } } }).values
  } catch (error) {
    return stop(`${error.message}\nUsage: npm run parity [-- --write]`)
  }
}

const { write } = readArguments()
if (!installFolder(folder)) stop('The servers could not be installed: see what npm said above.')

const { status, signal } = spawnSync(
  process.execPath,
  ['--import', `./${folder}/clock.mjs`, `${folder}/run.mjs`, ...(write ? ['--write'] : [])],
  { stdio: 'inherit', env: { ...process.env, PARITY_TODAY: new Date().toISOString().slice(0, 10) } },
)
if (signal) stop(`It was ended by ${signal}.`)
if (write && !npm('run', '--silent', 'format', '--', 'content/parity/results.json'))
  stop('The numbers could not be put into form.')
process.exitCode = status ?? 2
