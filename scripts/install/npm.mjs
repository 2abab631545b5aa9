// How our scripts start npm: through the npm that started us, which needs no shell on any system.
import { spawnSync } from 'node:child_process'

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

/** What `npm … --json` prints, as a value; `undefined` when it failed. */
export function npmJson(...args) {
  const { file, args: all, shell } = command([...args, '--json'])
  const { status, stdout } = spawnSync(file, all, { encoding: 'utf8', env: environment(), shell })
  return status === 0 && stdout ? JSON.parse(stdout) : undefined
}
