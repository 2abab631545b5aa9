// After the build: asks browsers to compile scripts whole while they are loaded, on the thread that loads them. V8 by
// itself only skims a function then, and compiles it on the main thread when it is first called; where scripts begin,
// that was most of the longest task. Other engines read a comment.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const folder = join(resolve(process.argv[2] ?? 'out'), '_next/static/chunks')
/** Bytes. Of shorter ones little is gained, and the words are a cost. */
const shortest = 50_000
const hint = '//# allFunctionsCalledOnLoad\n'

let hinted = 0
for (const name of await readdir(folder)) {
  if (!name.endsWith('.js')) continue
  const code = await readFile(join(folder, name), 'utf8')
  if (Buffer.byteLength(code) < shortest || code.startsWith(hint)) continue
  await writeFile(join(folder, name), hint + code)
  hinted++
}
if (hinted === 0) throw new Error(`There is no script of ${shortest} bytes in ${folder}.`)
console.log(`${hinted} scripts are compiled while they are loaded.`)
