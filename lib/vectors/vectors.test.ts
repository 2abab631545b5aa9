import { expect, test } from 'vitest'
import { caseFiles, needsVectors } from './folder.fixture'
import { runFiles } from './run'
import type { Mark } from './score'

const wrong: readonly Mark[] = ['falseAccept', 'falseReject', 'wrongReason', 'wrongStatus', 'crash']

test('the pipeline comes to the verdicts of others’ test vectors, for their reasons', async (context) => {
  needsVectors(context)
  const all = (await runFiles(caseFiles())).flatMap((r) => r.scored)
  expect(all.length).toBeGreaterThan(700)
  expect(
    all
      .filter((s) => s.marks.some((m) => wrong.includes(m)))
      .map((s) => ({ id: s.id, marks: s.marks, judged: s.judged })),
  ).toEqual([])
})
