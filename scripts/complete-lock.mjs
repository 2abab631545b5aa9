// Run this after every `npm install`: for the project, or for the folder named, e.g. `scripts/parity`.
// npm drops the native packages of other platforms from the lock file when the registry it used does
// not carry them, and then `npm ci` refuses that file. This adds them again, and asks the registry for
// whatever entry has no integrity. It also removes the address of the registry that was used.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { npmJson } from './install/npm.mjs'

const file = new URL(join('..', process.argv[2] ?? '.', 'package-lock.json'), import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

/** Optional dependencies of an exact version that no entry of the lock file answers to. */
function missing() {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .filter(([, version]) => /^\d/.test(version))
      .map(([name, version]) => ({ name, version, dev: entry.dev })),
  )
}

const byName = (members) => Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1))
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** What the registry says of one version: `{ integrity, os?, cpu?, libc? }`, each platform field a list. */
function published(name, version) {
  const found = npmJson('view', `${name}@${version}`, 'dist.integrity', 'os', 'cpu', 'libc')
  const integrity = typeof found === 'string' ? found : found?.['dist.integrity']
  if (!integrity) {
    console.error(`The registry has no integrity for ${name}@${version}; the lock file stays as it is.`)
    process.exit(1)
  }
  const lists = ['cpu', 'os', 'libc'].flatMap((field) => (found[field] ? [[field, [found[field]].flat()]] : []))
  return { integrity, ...Object.fromEntries(lists) }
}

const added = missing()
for (const { name, version, dev } of added) {
  packages[`node_modules/${name}`] = { version, ...(dev && { dev: true }), optional: true }
}

let completed = 0
for (const [path, entry] of Object.entries(packages)) {
  delete entry.resolved
  if (path === '' || entry.link || entry.integrity) continue
  const { version, ...rest } = entry
  const { integrity, ...platform } = published(nameOf(path), version)
  packages[path] = { version, integrity, ...Object.fromEntries(byName({ ...rest, ...platform })) }
  completed += 1
}

lock.packages = Object.fromEntries(byName(packages))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`Lock file complete: ${added.length} packages added, ${completed} given their integrity.`)
