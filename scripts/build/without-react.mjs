// What is drawn without React, built apart from the site: components without state, by components/dom-jsx.ts.
import { join } from 'node:path'
import { build } from 'vite'
import { plainBuild, root } from '../typescript/project.mjs'

/** Path below the host at which the site is published; empty or beginning with `/`. */
export const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const chunks = '_next/static/chunks'

/** The site's own pages carry these already. */
const withoutStyles = { name: 'without-styles', enforce: 'pre', load: (id) => (id.endsWith('.css') ? '' : undefined) }

/** Vite's own waits for the sheets of what is imported: the page names all of them. */
const withoutPreload = {
  name: 'without-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

/** All that a module needs before it runs, itself too. */
function startOf(entry, graph) {
  const found = new Set([entry])
  for (const id of found) for (const needed of graph.getModuleInfo(id)?.importedIds ?? []) found.add(needed)
  return found
}

/**
 * Builds an entry file into the exported site. The files are named `<name>-<hash>`. What it starts with is one file, and
 * its libraries another: small ones compress badly, and wait for each other where a host sends few at a time.
 * @param sheet of a page of its own: what stands below the sheets of its components; `null`: no sheets are made
 * @param later files that it imports on demand
 * @returns the addresses of what it starts with: scripts, the entry first; sheets, in their order; and of what each of
 * `later` brings beside those
 */
export async function buildWithoutReact({ entry, name, folder, sheet, later = [] }) {
  const { output } = await build({
    ...plainBuild,
    plugins: [withoutPreload, ...(sheet ? [] : [withoutStyles])],
    define: {
      'process.env.NEXT_PUBLIC_BASE_PATH': JSON.stringify(base),
      'process.env.NODE_ENV': '"production"',
    },
    resolve: {
      alias: [
        { find: /^react(\/jsx-runtime)?$/, replacement: join(root, 'components/dom-jsx.ts') },
        { find: /^@\//, replacement: `${root}/` },
      ],
    },
    base: './',
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      target: 'es2023',
      rolldownOptions: {
        input: [sheet, entry].filter(Boolean).map((file) => join(root, file)),
        preserveEntrySignatures: sheet ? false : 'strict', // a page's own script is imported by nobody
        checks: { pluginTimings: false },
        output: {
          entryFileNames: `${chunks}/${name}-[hash].js`,
          chunkFileNames: `${chunks}/${name}-[hash].js`,
          assetFileNames: `_next/static/media/${name}-[hash][extname]`,
          codeSplitting: {
            groups: [
              { name: 'library', test: /[\\/]node_modules[\\/]/ },
              { name: (id, graph) => (startOf(join(root, entry), graph).has(id) ? 'start' : null) },
            ],
          },
        },
      },
    },
  })
  const files = new Map(output.map((file) => [file.fileName, file]))
  /** With all that must be there before it runs. */
  const withImports = (name) => [name, ...(files.get(name)?.imports ?? []).flatMap(withImports)]
  const scriptsOf = (entry) => {
    const { fileName } = output.find(({ facadeModuleId }) => facadeModuleId === join(root, entry))
    return [...new Set(withImports(fileName))]
  }
  const scripts = scriptsOf(entry)
  const sheets = output.filter(({ fileName }) => fileName.endsWith('.css'))
  const isBase = ({ originalFileNames }) => originalFileNames.includes(sheet)
  const address = (file) => `${base}/${file}`
  return {
    scripts: scripts.map(address),
    later: later.map((file) =>
      scriptsOf(file)
        .filter((script) => !scripts.includes(script))
        .map(address),
    ),
    sheets: sheets.sort((a, b) => Number(isBase(b)) - Number(isBase(a))).map(({ fileName }) => address(fileName)),
  }
}
