// `npm run vectors -- DIR [--json]`: runs every case file in DIR through the pipeline and holds the
// verdicts against those of the files. Exits with 1 when one is wrong, 2 when there is nothing to run.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './typescript/bundle.mjs'

function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}

const usage = 'Usage: npm run vectors -- DIR [--json], where DIR holds case files (*.json).'

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
  } catch (error) {
    return stop(`${error.message}\n${usage}`)
  }
}

function namesIn(dir) {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (error) {
    const what =
      error.code === 'ENOENT'
        ? 'does not exist'
        : error.code === 'ENOTDIR'
          ? 'is not a directory'
          : `cannot be read (${error.code})`
    return stop(`${dir} ${what}.\n${usage}`)
  }
}

function readCases(dir, name) {
  let file
  try {
    file = JSON.parse(readFileSync(join(dir, name), 'utf8'))
  } catch (error) {
    stop(`${join(dir, name)} cannot be read as JSON: ${error.message}`)
  }
  // A manifest, or another file that holds no cases.
  return Array.isArray(file?.cases) ? [{ name: name.replace(/\.json$/, ''), cases: file.cases }] : []
}

const { values, positionals } = readArguments()
const [dir] = positionals
if (dir === undefined) stop(usage)
const files = namesIn(dir).flatMap((name) => readCases(dir, name))
if (files.length === 0) stop(`${dir} holds no case files: a case file is JSON with a list named "cases".`)

const { asJson, failures, faultOfCase, printed, runFiles } = await load('lib/vectors/run.ts')
for (const { name, cases } of files) {
  const at = cases.findIndex((one) => faultOfCase(one) !== null)
  if (at >= 0) stop(`${join(dir, name)}.json: case ${at + 1} ${faultOfCase(cases[at])}. Nothing was judged.`)
}
const rows = await runFiles(files)
console.log(values.json ? asJson(rows) : printed(rows))
process.exitCode = failures(rows).length === 0 ? 0 : 1
