// After the build: the playground shows what a link holds before the framework has come. Its first script fetches the
// checks, and lets the page's other scripts follow once they have drawn the verdict; without a link they start at once.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { root } from '../typescript/project.mjs'
import { base, buildWithoutReact } from './without-react.mjs'

const folder = resolve(process.argv[2] ?? join(root, 'out'))

const tag = /<script src="([^"]+)" async=""><\/script>/g

/** Longest time, in milliseconds, for which a link's own verdict holds back the scripts that make the page work. */
const patience = 4000

/** Whether what binds the example's token is looked at: a key or a certificate in it, a proof beside it. */
function isBound({ inputs: { token, request } }) {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  return claims.includes('"cnf"') || (request.dpop?.length ?? 0) > 0
}

async function boundExamples() {
  const names = await readdir(join(folder, 'examples'))
  const read = async (name) => JSON.parse(await readFile(join(folder, 'examples', name), 'utf8'))
  const all = await Promise.all(names.filter((name) => name.endsWith('.json')).map(read))
  return all.filter(isBound).map(({ id }) => id)
}

/**
 * In the page's head. A link's case needs its parts and, for an example, that one's file and what only such a case
 * needs: they are asked for at once, not one after the other. The example's file comes first, since a host that sends few
 * files at a time keeps the last ones waiting: what it is about is told as soon as that is known.
 */
const starter = ({ parts, binding, bound, explain, scripts }) =>
  `(function(d,n){var h=d.head,at=location.hash.slice(1);` +
  `function add(name,members){var e=d.createElement(name);for(var m in members)e.setAttribute(m,members[m]);h.appendChild(e)}` +
  `function tell(text){var place=d.querySelector('[data-opening-place="story"]'),p=d.createElement('p');` +
  `if(!text||!place||place.firstChild||d.documentElement.dataset.opening!=='')return;` +
  `p.className='story';p.textContent=text;place.appendChild(p);d.documentElement.dataset.opening='told'}` +
  `function go(){var all=n;n=[];all.forEach(function(u){add('script',{src:u,async:''})})}` +
  `if(d.documentElement.dataset.opening===undefined)return go();` +
  `var id=/^scenario=([a-z0-9-]+)$/.exec(at),parts=${JSON.stringify(parts)};` +
  `if(id&&${JSON.stringify(bound)}.indexOf(id[1])>=0)parts=parts.concat(${JSON.stringify(binding)});` +
  `function preload(u){add('link',{rel:'modulepreload',href:u})}` +
  `if(id)self.deputyLabExample=fetch('${base}/examples/'+id[1]+'.json').then(function(r){return r.ok?r.json():null}).catch(function(){return null});` +
  `parts.forEach(preload);` +
  `var ready=new Promise(function(f){d.addEventListener('DOMContentLoaded',f)});` +
  `Promise.all([self.deputyLabExample,ready]).then(function(all){tell(id?all[0]&&all[0].story:/^v1\\./.test(at)&&d.querySelector('.story-none').textContent)});` +
  `(self.deputyLabOpening=import(${JSON.stringify(parts[0])}).then(function(m){return m.open(at)})).then(function(){` +
  `if(d.documentElement.dataset.opening==='judged')${JSON.stringify(explain)}.forEach(preload);go()},go);` +
  `setTimeout(go,${patience})` +
  `})(document,${JSON.stringify(scripts)})`

/**
 * The page with its first script before everything that is fetched, and its other scripts in that one's hands. Nothing
 * is painted without the sheets: they are asked for before any script, and their tags, which scripts wait for, stay.
 */
function rewritten(html, opening) {
  const scripts = [...html.matchAll(tag)].map(([, address]) => address)
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address]) => address)
  const asked = sheets.map((address) => `<link rel="preload" as="style" href="${address}"/>`).join('')
  const first = /<script>(\{const d=document\.documentElement\.dataset;.*?)<\/script>/.exec(html)
  if (!first || scripts.length === 0) throw new Error('The playground’s page has other scripts than expected.')
  const code = `${first[1]};${starter({ ...opening, scripts })}`
  return html
    .replace(tag, '')
    .replace(first[0], '')
    .replace('<meta charSet="utf-8"/>', (charset) => `${charset}${asked}<script>${code}</script>`)
}

const {
  scripts: parts,
  later: [binding, explain],
} = await buildWithoutReact({
  entry: 'components/playground/opening/opening.tsx',
  name: 'opening',
  folder,
  sheet: null,
  later: ['lib/pipeline/binding/index.ts', 'content/help.ts'],
})
const bound = await boundExamples()
const file = join(folder, 'playground/index.html')
await writeFile(file, rewritten(await readFile(file, 'utf8'), { parts, binding, bound, explain }))
console.log(`A link’s verdict is drawn before the framework comes, by ${parts.length} files.`)
