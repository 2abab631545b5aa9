// The built site, and an empty page made by the same framework, each on a port of its own.
import { spawn } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts `scripts/serve.mjs` for that folder; the address it says, and how to end it. */
export function serve(folder) {
  const args = ['scripts/serve.mjs', '--folder', folder, '--port', '4700']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${folder} could not be served (${code}).`)))
    child.stdout.on('data', (text) => {
      const [address] = /http:\/\/\S+/.exec(String(text)) ?? []
      if (address) resolve({ address: address.replace(/\/$/, ''), stop: () => child.kill() })
    })
  })
}

const layout = `import { createElement as h } from 'react'
export default ({ children }) => h('html', { lang: 'en' }, h('body', null, children))`
const page = `import { createElement } from 'react'
export default () => createElement('h1', null, 'Empty')`
const config = `export default { output: 'export', trailingSlash: true, turbopack: { root: ${JSON.stringify(root)} } }`

/** Builds a page with a heading and nothing else, beside our dependencies so that it uses the same ones. */
export async function buildEmptyPage() {
  const folder = join(root, 'node_modules/.cache/deputy-lab/empty-page')
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'app'), { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  await writeFile(join(folder, 'app/layout.js'), layout)
  await writeFile(join(folder, 'app/page.js'), page)
  await writeFile(join(folder, 'next.config.mjs'), config)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], { cwd: folder, stdio: 'ignore' })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`The empty page could not be built (${code}).`)
  await cp(join(root, 'public/_headers'), join(folder, 'out/_headers'))
  return join(folder, 'out')
}
