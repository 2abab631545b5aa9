// `npm run package [-- FOLDER]`: the command as a package of its own, ready for `npm pack` or `npm publish`. It goes to
// dist/ if no folder is named.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { load } from './typescript/bundle.mjs'
import { plainBuild, root } from './typescript/project.mjs'

const folder = resolve(process.argv[2] ?? join(root, 'dist'))
const project = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const installed = { ...project.dependencies, ...project.devDependencies }
/** What the package needs beside itself. */
const dependencies = Object.fromEntries(
  ['jose', '@modelcontextprotocol/server'].map((name) => [name, `^${installed[name]}`]),
)
const isOutside = (id) =>
  id.startsWith('node:') || Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`))

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
await build({
  ...plainBuild,
  define: { 'process.env.DEPUTY_LAB_VERSION': JSON.stringify(project.version) },
  resolve: { alias: { '@': root } },
  ssr: { noExternal: true, external: Object.keys(dependencies) },
  build: {
    ssr: 'scripts/command/deputy-lab.ts',
    outDir: folder,
    emptyOutDir: false,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      external: isOutside,
      checks: { pluginTimings: false },
      output: { entryFileNames: 'deputy-lab.mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
    },
  },
})
const { description, readme } = await load('scripts/command/readme.ts')
await writeFile(
  join(folder, 'package.json'),
  `${JSON.stringify(
    {
      name: project.name,
      version: project.version,
      description,
      license: project.license,
      type: 'module',
      bin: { 'deputy-lab': 'deputy-lab.mjs' },
      files: ['deputy-lab.mjs', 'parts'],
      engines: { node: '>=20' },
      dependencies,
    },
    null,
    2,
  )}\n`,
)
await writeFile(join(folder, 'README.md'), readme())
await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'))
console.log(`The package is in ${folder}. Try it: node ${join(folder, 'deputy-lab.mjs')} --help`)
