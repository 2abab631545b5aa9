// What Lighthouse says of the pages. It is no dependency of this project, for it brings 200 packages along: install it
// anywhere and name its folder, `LIGHTHOUSE=/folder/node_modules/lighthouse`.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { print } from './numbers.mjs'

const run = promisify(execFile)
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** One run of its own for each page, in the mobile form, with its own simulated conditions. */
export async function lighthouse(pages, chromePath) {
  const installed = process.env.LIGHTHOUSE
  if (!installed) return console.log('\nLighthouse: skipped, LIGHTHOUSE does not name the folder it is installed in.')
  const rows = []
  for (const { name, address } of pages) rows.push({ page: name, ...(await audit(installed, address, chromePath)) })
  print('Lighthouse, mobile', rows)
}

async function audit(installed, address, chromePath) {
  const folder = await mkdtemp(join(tmpdir(), 'deputy-lab-'))
  try {
    const report = join(folder, 'report.json')
    const flags = ['--output=json', `--output-path=${report}`, '--quiet', '--chrome-flags=--headless --no-sandbox']
    await run(process.execPath, [join(installed, 'cli/index.js'), address, ...flags], {
      env: { ...process.env, ...(chromePath && { CHROME_PATH: chromePath }) },
    })
    return rowOf(JSON.parse(await readFile(report, 'utf8')))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function rowOf({ categories: scores, audits }) {
  const failed = categories
    .slice(1)
    .flatMap((category) => scores[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
  return {
    ...Object.fromEntries(categories.map((category) => [category, Math.round(scores[category].score * 100)])),
    'LCP s': audits['largest-contentful-paint'].numericValue / 1000,
    'TBT ms': audits['total-blocking-time'].numericValue,
    CLS: audits['cumulative-layout-shift'].numericValue,
    'below 100': [...new Set(failed.map(({ id }) => id))].join(' '),
  }
}
