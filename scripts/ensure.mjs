// Makes sure that what the next command needs is there and up to date, and does nothing otherwise:
//   node scripts/ensure.mjs            the dependencies
//   node scripts/ensure.mjs build      … and the built site in out/
//   node scripts/ensure.mjs browser    … and a Chromium for the browser tests
// npm runs this before `npm start` and `npm test`, when node_modules may not exist yet: built-ins only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, findHeadlessShell } from './chromium.mjs'
import { dependenciesAreCurrent } from './install/dependencies.mjs'
import { npm } from './install/npm.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

function ensureDependencies() {
  if (dependenciesAreCurrent('.')) return
  if (!npm('ci', '--include=dev', '--no-audit', '--no-fund')) {
    stop('The dependencies could not be installed: see what npm said above.')
  }
}

// Everything in the project is an input of the build unless it is listed here, so that a forgotten
// folder costs a needless build and never a stale one.
const notInputs = new Set(['node_modules', 'out', 'e2e', 'test-results', 'playwright-report', 'next-env.d.ts'])
const isInput = (name) =>
  !notInputs.has(name) && !/\.(test|fixture)\.tsx?$|\.tsbuildinfo$|^\.DS_Store$|^README\.md$/.test(name)

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isInput(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}

function hashOfInputs() {
  const hash = createHash('sha256')
  for (const file of filesBelow('.')) hash.update(`${file}\0`).update(readFileSync(file))
  const settings = Object.entries(process.env).filter(([name, value]) => name.startsWith('NEXT_PUBLIC_') && value)
  return hash.update(JSON.stringify(settings.sort())).digest('hex')
}

function ensureBuild() {
  const stamp = 'out/.inputs' // inside out/: `next build` empties that folder, and the stamp with it
  const inputs = hashOfInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  if (!npm('run', 'build')) stop('The site could not be built: see the error above.')
  writeFileSync(stamp, inputs)
}

function run(file, ...args) {
  console.log(`> ${file} ${args.join(' ')}`)
  return spawnSync(file, args, { stdio: 'inherit' }).status === 0
}

/** A package that takes none away, from a mirror that answers. */
const apt = (...command) =>
  run('apt-get', '-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '--no-remove', ...command)

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** Any Chromium will do. Debian has its headless shell as a package, which takes a third off the time of the tests. */
async function ensureBrowser() {
  const found = await findChromium().catch((error) => stop(error.message))
  if (process.env.CHROMIUM_PATH || findHeadlessShell()) return
  if (canUseApt()) {
    const wanted = [...(isDebian() ? ['chromium-headless-shell'] : []), ...(found ? [] : ['chromium'])]
    const install = () => wanted.some((name) => apt('install', '-y', '--no-install-recommends', name))
    if (wanted.length > 0 && !install() && apt('update')) install()
    if (findHeadlessShell()) return
  }
  if (found || (await findChromium())) return
  console.log('No Chromium or Chrome found; installing one for the browser tests.')
  run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  if (await findChromium()) return
  stop(
    'The browser tests need Chromium or Chrome, and none could be found or installed. ' +
      'Install one, or set CHROMIUM_PATH to the path of its program.',
  )
}

const asked = process.argv.slice(2)
ensureDependencies()
if (asked.includes('build')) ensureBuild()
if (asked.includes('browser')) await ensureBrowser()
