// After the build: writes the page that other sites put into a frame, /embed/. It has no framework and keeps nothing.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { root } from '../typescript/project.mjs'
import { buildWithoutReact } from './without-react.mjs'

const folder = resolve(process.argv[2] ?? join(root, 'out'))
const { scripts, sheets } = await buildWithoutReact({
  entry: 'components/embed/embed.tsx',
  name: 'embed',
  folder,
  sheet: 'app/globals.css',
})
const [entry, ...parts] = scripts

/** The theme: `?theme=light` or `?theme=dark` of the address, else the system's, also when that changes. */
const theme =
  `(function(t,m){(m.onchange=function(){document.documentElement.dataset.theme=t==='light'||t==='dark'?t:m.matches?'dark':'light'})()})` +
  `(new URLSearchParams(location.search).get('theme'),matchMedia('(prefers-color-scheme: dark)'))`

const page = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>
<title>A verdict · Deputy Lab</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<script>${theme}</script>
${sheets.map((href) => `<link rel="stylesheet" href="${href}"/>`).join('\n')}
${parts.map((href) => `<link rel="modulepreload" href="${href}"/>`).join('\n')}
<script type="module" src="${entry}"></script>
</head><body class="embed-page"><main>
<noscript><p class="embed-trouble">A verdict is computed here, in the page, by a script; scripts are off.</p></noscript>
</main></body></html>
`
await mkdir(join(folder, 'embed'), { recursive: true })
await writeFile(join(folder, 'embed/index.html'), page)
console.log(`A page for frames, with ${scripts.length} scripts of its own.`)
