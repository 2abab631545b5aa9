import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformWithOxc } from 'vite'
import { afterAll } from 'vitest'

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache')

/** A folder for generated files, from which the packages of this project are found. It goes with the tests of the file that asks. */
export function folderForGenerated(): string {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'deputy-lab-export-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let count = 0

/** Runs generated TypeScript as a module of its own, with these settings. */
export async function runTypeScript(
  folder: string,
  text: string,
  settings: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const file = path.join(folder, `module-${count++}.mjs`)
  const { code } = await transformWithOxc(text, 'generated.ts')
  writeFileSync(file, code)
  const before = { ...process.env }
  Object.assign(process.env, settings)
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href)
  } finally {
    process.env = before
  }
}
