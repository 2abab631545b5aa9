// Run this after every `npm install`.
// npm drops the native packages of other platforms from the lock file when the registry it used does
// not carry them, and then `npm ci` refuses that file. This adds them again: version, os and cpu, as
// their names say them. It also removes the address of the registry that was used.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

const systems = /-(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix|wasm32-wasi)\b/
const processors = /-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64|wasm32)\b/

function platformOf(name) {
  const system = name.match(systems)?.[1]
  const cpu = name.match(processors)?.[1]
  if (!system || !cpu) return undefined
  const libc = /musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : undefined
  return {
    cpu: [cpu],
    ...(libc && { libc }),
    ...(system !== 'wasm32-wasi' && { os: [system] }),
  }
}

let added = 0
for (const entry of Object.values(packages)) delete entry.resolved
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue
    const platform = platformOf(name)
    if (!platform || !/^\d/.test(version)) {
      console.warn(`Left alone: ${name} ${version}`)
      continue
    }
    packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev && { dev: true }),
      ...platform,
      optional: true,
    }
    added += 1
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`Lock file complete: ${added} packages added.`)
