// Our TypeScript, ready to run outside the site: one ES module with everything it imports inside.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { plainBuild, root } from './project.mjs'

/**
 * The text of the bundle of that entry file, e.g. `lib/vectors/run.ts`. Runs in Node and in a browser; one that imports
 * modules of Node says so as its target.
 */
export async function bundle(entry, target = 'webworker') {
  const { output } = await build({
    ...plainBuild,
    resolve: { alias: { '@': root } },
    ssr: { noExternal: true, target },
    build: {
      ssr: entry,
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const chunks = output.filter((file) => file.type === 'chunk')
  if (chunks.length !== 1) throw new Error(`The bundle of ${entry} has ${chunks.length} parts instead of one.`)
  return chunks[0].code
}

/** The module itself. */
export async function load(entry, target) {
  const folder = mkdtempSync(join(tmpdir(), 'deputy-lab-'))
  try {
    const file = join(folder, 'bundle.mjs')
    writeFileSync(file, await bundle(entry, target))
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
