// Whether what a lock file names is installed. Built-ins only: it is asked before anything is.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Compares npm's own record of what it installed in that folder with the lock file there. */
export function dependenciesAreCurrent(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readJson(join(folder, 'package-lock.json')).packages
  const installed = readJson(record).packages
  const { dependencies, devDependencies } = readJson(join(folder, 'package.json'))
  const root = wanted['']
  const lockFitsPackage =
    JSON.stringify([dependencies, devDependencies]) === JSON.stringify([root.dependencies, root.devDependencies])
  return (
    lockFitsPackage &&
    Object.entries(wanted).every(([path, { version, optional }]) => {
      if (path === '') return true
      const found = installed[path]
      return found ? found.version === version : optional === true // optional: for another platform
    })
  )
}
