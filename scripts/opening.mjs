// After the build: the playground shows what a link holds before the framework has come. Its first script fetches the
// checks, and lets the page's other scripts follow once they have drawn the verdict; without a link they start at once.
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { base, buildWithoutReact, root } from './without-react.mjs'

const folder = resolve(process.argv[2] ?? join(root, 'out'))

const tag = /<script src="([^"]+)" async=""><\/script>/g

/** Longest time, in milliseconds, for which a link's own verdict holds back the scripts that make the page work. */
const patience = 4000

/**
 * In the page's head. A link's case needs its parts and, for an example, that one's file: they are asked for at once,
 * not one after the other.
 */
const starter = (parts, scripts) =>
  `(function(d,n){var h=d.head,at=location.hash.slice(1);` +
  `function add(name,members){var e=d.createElement(name);for(var m in members)e.setAttribute(m,members[m]);h.appendChild(e)}` +
  `function go(){var all=n;n=[];all.forEach(function(u){add('script',{src:u,async:''})})}` +
  `if(d.documentElement.dataset.opening===undefined)return go();` +
  `${JSON.stringify(parts)}.forEach(function(u){add('link',{rel:'modulepreload',href:u})});` +
  `var id=/^scenario=([a-z0-9-]+)$/.exec(at);` +
  `if(id)add('link',{rel:'preload',as:'fetch',crossorigin:'anonymous',href:'${base}/examples/'+id[1]+'.json'});` +
  `(self.deputyLabOpening=import(${JSON.stringify(parts[0])}).then(function(m){return m.open(at)})).then(go,go);` +
  `setTimeout(go,${patience})` +
  `})(document,${JSON.stringify(scripts)})`

/** The page with its first script before everything that is fetched, and its other scripts in that one's hands. */
function rewritten(html, parts) {
  const scripts = [...html.matchAll(tag)].map(([, address]) => address)
  const first = /<script>(document\.documentElement\.dataset\.js.*?)<\/script>/.exec(html)
  if (!first || scripts.length === 0) throw new Error('The playground’s page has other scripts than expected.')
  const code = `${first[1]};${starter(parts, scripts)}`
  return html
    .replace(tag, '')
    .replace(first[0], '')
    .replace('<meta charSet="utf-8"/>', (charset) => `${charset}<script>${code}</script>`)
}

const { scripts: parts } = await buildWithoutReact({
  entry: 'components/playground/opening/opening.tsx',
  name: 'opening',
  folder,
  sheet: null,
})
const file = join(folder, 'playground/index.html')
await writeFile(file, rewritten(await readFile(file, 'utf8'), parts))
console.log(`A link’s verdict is drawn before the framework comes, by ${parts.length} files.`)
