import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

function succeed(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

/** What came of running the command. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The package, built, with what it depends on beside it. */
export function built() {
  const folder = mkdtempSync(path.join(tmpdir(), 'deputy-lab-built-'))
  succeed(process.execPath, [path.join(root, 'scripts/package.mjs'), folder], root)
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The package, built, packed and installed from its tarball into a folder of its own. No network is asked. */
export function installed() {
  const folder = mkdtempSync(path.join(tmpdir(), 'deputy-lab-package-'))
  const built = path.join(folder, 'built')
  const app = path.join(folder, 'app')
  mkdirSync(app)
  succeed(process.execPath, [path.join(root, 'scripts/package.mjs'), built], root)
  succeed('npm', ['pack', '--pack-destination', folder], built)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  const here = (name: string) => `file:${path.join(root, 'node_modules', name)}`
  const dependencies = {
    'deputy-lab': `file:${path.join(folder, tarball)}`,
    jose: here('jose'),
    '@modelcontextprotocol/server': here('@modelcontextprotocol/server'),
  }
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ private: true, dependencies }))
  succeed('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], app)
  const file = path.join(app, 'node_modules/deputy-lab/deputy-lab.mjs')
  return {
    app,
    file,
    /** Runs it as its name in node_modules/.bin would. */
    run(args: readonly string[], input: string | Buffer = '', env: Readonly<Record<string, string>> = {}): Ran {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
        cwd: app,
        encoding: 'utf8',
        input,
        env: { ...process.env, ...env },
      })
      return { status, out: stdout, err: stderr }
    },
    /** A line of a shell in which the command is on the path. */
    shell(line: string, env: Readonly<Record<string, string>> = {}): Ran {
      const { status, stdout, stderr } = spawnSync(line, {
        cwd: app,
        encoding: 'utf8',
        shell: '/bin/bash',
        env: {
          ...process.env,
          ...env,
          PATH: `${path.join(app, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
        },
      })
      return { status, out: stdout, err: stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
