import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runFiles, type VectorFile } from './run'
import type { Mark } from './score'

/** The vectors are kept beside the repository, not in it. */
const folder = path.resolve(import.meta.dirname, '../../../shared/vectors/cases')

const files = (): readonly VectorFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, cases: JSON.parse(readFileSync(path.join(folder, name), 'utf8')).cases }))

const wrong: readonly Mark[] = ['falseAccept', 'falseReject', 'wrongReason', 'wrongStatus', 'crash']

describe.skipIf(!existsSync(folder))('others’ test vectors', () => {
  test('the pipeline comes to their verdicts, for their reasons', { timeout: 60_000 }, async () => {
    const all = (await runFiles(files())).flatMap((r) => r.scored)
    expect(all.length).toBeGreaterThan(700)
    expect(
      all
        .filter((s) => s.marks.some((m) => wrong.includes(m)))
        .map((s) => ({ id: s.id, marks: s.marks, judged: s.judged })),
    ).toEqual([])
  })
})
