import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TestContext } from 'vitest'
import type { VectorFile } from './run'

/** Third parties' cases: they lie beside the checkout and are never copied into it. */
export const vectorsFolder = path.resolve(import.meta.dirname, '../../../shared/vectors')

/** Why the tests that read them are skipped; `null` where they are here. */
export const whyNoVectors = existsSync(vectorsFolder)
  ? null
  : 'third parties’ cases are not beside this checkout, in ../shared/vectors'

declare module 'vitest' {
  interface TaskMeta {
    /** Goes into the JSON report, and so into the totals of `npm test`. */
    whySkipped?: string
  }
}

/** Skips the test that calls it where the vectors are not, by name and with the reason. */
export function needsVectors({ task, skip }: TestContext): void {
  if (whyNoVectors === null) return
  task.meta.whySkipped = whyNoVectors
  skip(whyNoVectors)
}

/** One of their files, by its path in the folder. */
export const readVectors = (name: string): unknown => JSON.parse(readFileSync(path.join(vectorsFolder, name), 'utf8'))

/** All files of cases in the project's own format. */
export const caseFiles = (): readonly VectorFile[] =>
  readdirSync(path.join(vectorsFolder, 'cases'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, cases: (readVectors(`cases/${name}`) as VectorFile).cases }))
