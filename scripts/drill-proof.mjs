// `npm run drill:proof`: drills real servers on this machine, careful and careless ones, and prints what it found beside
// what it had to find. Exits with 1 where that differs. Some stand on packages of the parity run, which are installed.
import { installFolder } from './install/folder.mjs'
import { inPlace } from './typescript/in-place.mjs'

if (!installFolder('scripts/parity')) {
  console.error('The servers could not be installed: see what npm said above.')
  process.exit(2)
}

// The servers stand on packages that are no part of a bundle, so the files are run where they are.
process.exitCode = await inPlace('scripts/drill/proof.ts', ({ proof }) => proof((line) => console.log(line)))
