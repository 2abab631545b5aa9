import { expect, test } from '@playwright/test'
import { caseFiles, whyNoVectors } from '@/lib/vectors/folder.fixture'
import { bundle, load } from '../scripts/typescript/bundle.mjs'

const entry = 'lib/vectors/run.ts'

test.skip(whyNoVectors !== null, whyNoVectors ?? '')
// The site's policy would refuse the test's own script.
test.use({ bypassCSP: true })

test('one build of the pipeline gives the same verdicts in the browser and in Node, case by case', async ({ page }) => {
  const files = caseFiles()
  const { asJson, runFiles } = await load(entry)
  const inNode = JSON.parse(asJson(await runFiles(files)))
  await page.goto('/docs/')
  const inBrowser = await page.evaluate(
    async ({ code, files }) => {
      const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
      const { asJson, runFiles } = await import(/* webpackIgnore: true */ address)
      return JSON.parse(asJson(await runFiles(files)))
    },
    { code: await bundle(entry), files },
  )
  const verdicts = (run: typeof inNode) =>
    run.files.flatMap(
      (f: { results: { id: string; judged: { verdict: string; decidedBy?: string; status?: number } }[] }) =>
        f.results.map(
          ({ id, judged: { verdict, decidedBy, status } }) => `${id}: ${verdict} ${decidedBy ?? ''} ${status ?? ''}`,
        ),
    )
  expect(verdicts(inBrowser)).toEqual(verdicts(inNode))
  expect(inBrowser.passed).toBe(true)
})
