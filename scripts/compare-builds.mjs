// `npm run compare-builds`: builds the site twice from nothing and compares all files, octet by octet.
// Exits with 1 when two differ, and names them.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './install/npm.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** Path → hash of every file below a folder. */
function hashesIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile())
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return new Map(files.map((name) => [name, hash(name)]))
}

function build(into) {
  rmSync('.next', { recursive: true, force: true })
  rmSync('out', { recursive: true, force: true })
  if (!npm('run', 'build')) process.exit(1)
  cpSync('out', into, { recursive: true })
  return hashesIn(into)
}

const folder = mkdtempSync(join(tmpdir(), 'two-builds-'))
const [first, second] = [build(join(folder, 'first')), build(join(folder, 'second'))]
const names = [...new Set([...first.keys(), ...second.keys()])].sort()
const different = names.filter((name) => first.get(name) !== second.get(name))

for (const name of different) console.error(`differs: ${name}`)
console.log(`${different.length} of ${names.length} files differ between two builds.`)
if (different.length > 0) {
  console.log(`Both are kept in ${folder}`)
  process.exitCode = 1
} else {
  rmSync(folder, { recursive: true })
}
