// Packages that one command alone needs live in a folder of their own, with a lock file of their own.
import { dependenciesAreCurrent } from './dependencies.mjs'
import { npm } from './npm.mjs'

/** Installs what the folder's lock file names, unless it is there. False if that failed; npm has said why. */
export const installFolder = (folder) =>
  dependenciesAreCurrent(folder) || npm('ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund')
