// What every script that builds a part of the project with Vite starts from.
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Options of a build that depends on no configuration, environment or folder beside its entry. */
export const plainBuild = { root, configFile: false, envDir: false, publicDir: false, logLevel: 'warn' }
