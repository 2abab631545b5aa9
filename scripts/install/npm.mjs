// How our scripts start npm: through the npm that started us, which needs no shell on any system.
import { spawn, spawnSync } from 'node:child_process'

function command(args) {
  const cli = process.env.npm_execpath
  return cli && /\.c?js$/.test(cli)
    ? { file: process.execPath, args: [cli, ...args], shell: false }
    : { file: 'npm', args, shell: process.platform === 'win32' }
}

/** Under `npm run --silent` an npm of ours still says why it failed: what we say then points at it. */
const environment = () => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ...(process.env.npm_config_loglevel === 'silent' && { npm_config_loglevel: 'error' }),
})

/** Runs `npm …` with its output shown; true when it succeeded. */
export function npm(...args) {
  console.log(`> npm ${args.join(' ')}`)
  const { file, args: all, shell } = command(args)
  return spawnSync(file, all, { stdio: 'inherit', env: environment(), shell }).status === 0
}

/** The same beside other work: resolves when it has ended, and shows its output in one piece then. */
export async function npmBeside(title, ...args) {
  const { file, args: all, shell } = command(args)
  const child = spawn(file, all, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), shell })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece))
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(null)))
  console.log(`${title}\n> npm ${args.join(' ')}\n${Buffer.concat(output)}`)
  return status === 0
}

/** What `npm … --json` prints, as a value; `undefined` when it failed. */
export function npmJson(...args) {
  const { file, args: all, shell } = command([...args, '--json'])
  const { status, stdout } = spawnSync(file, all, { encoding: 'utf8', env: environment(), shell })
  return status === 0 && stdout ? JSON.parse(stdout) : undefined
}
