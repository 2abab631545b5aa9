// After the build: removes what Next leaves in the exported site and no page asks for.
//   __next.*.txt       parts of a page's index.txt, for links that fetch ahead of a click, which none here does
//   *.worker.*.ts      sources of workers, beside the built workers
//   *.js.map           source maps of nothing, and the comments that point to them
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

const folder = resolve(process.argv[2] ?? 'out')
const names = (await readdir(folder, { recursive: true })).map((name) => join(folder, name))

const isForFetchingAhead = (file) => /^__next\..*\.txt$/.test(basename(file))

async function isEmptyMap(file) {
  if (!file.endsWith('.js.map')) return false
  const { sources, sections } = JSON.parse(await readFile(file, 'utf8'))
  return (sources ?? sections ?? []).length === 0
}

const isWorkerSource = (file) => /\.worker\.[\w-]+\.ts$/.test(file)

const removed = new Set()
for (const file of names) {
  if (!isWorkerSource(file) && !isForFetchingAhead(file) && !(await isEmptyMap(file))) continue
  await rm(file)
  removed.add(file)
}

for (const file of names.filter((name) => /\.(js|css)$/.test(name))) {
  const code = await readFile(file, 'utf8')
  const tidied = code.replace(/\n?\/[/*]# sourceMappingURL=([^\s*]+)( \*\/)?\s*$/, (comment, map) =>
    removed.has(join(dirname(file), map)) ? '' : comment,
  )
  if (tidied !== code) await writeFile(file, tidied)
}
console.log(`${removed.size} files removed that no page asks for.`)
