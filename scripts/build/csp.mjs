// After the build: gives every exported page a Content-Security-Policy, as the first thing in <head>.
// Next writes inline scripts that differ from page to page; each page allows exactly its own, by hash.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a page has beside the policy of all: only the one that imports opens a frame, and only of this site. */
const further = { 'import/index.html': ["frame-src 'self'"] }

/** The frame that asks other hosts: it holds nothing, shows nothing, and may reach what its page may not. */
const framePage = 'import/frame.html'
const framePolicy = (scriptHashes) =>
  [
    "default-src 'none'",
    `script-src ${scriptHashes.join(' ')}`,
    'connect-src https: http://localhost:* http://127.0.0.1:*',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

const policy = (scriptHashes, more = []) =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptHashes].join(' ')}`,
    // Monaco writes <style> elements and style attributes; nothing works around that.
    "style-src-elem 'self' 'unsafe-inline'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:", // Monaco's squiggles are data: images
    "font-src 'self'",
    "connect-src 'self'", // a token that was pasted here cannot leave
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...more,
  ].join('; ')

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const scriptTag = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

export function inlineScripts(html) {
  return [...html.matchAll(scriptTag)]
    .filter(([, attributes]) => !/\ssrc=|\stype="application\/(ld\+)?json"/.test(attributes))
    .map(([, , code]) => code)
}

/**
 * The page with its policy; a policy that is already there is replaced.
 * @param name of its file in the site, with `/` between folders
 */
export function withPolicy(html, name = 'index.html') {
  const page = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  const hashes = [...new Set(inlineScripts(page).map(hashOf))]
  const meta = `<meta http-equiv="Content-Security-Policy" content="${name === framePage ? framePolicy(hashes) : policy(hashes, further[name])}"/>`
  if (!page.includes('<head>')) throw new Error('There is no <head> to put the policy in.')
  return page.replace('<head>', () => `<head>${meta}`)
}

async function addPolicies(folder) {
  const names = await readdir(folder, { recursive: true })
  const pages = names.filter((name) => name.endsWith('.html'))
  for (const name of pages) {
    const file = join(folder, name)
    await writeFile(file, withPolicy(await readFile(file, 'utf8'), name.replaceAll('\\', '/')))
  }
  console.log(`Content-Security-Policy written into ${pages.length} pages.`)
}

const startedDirectly = import.meta.url === pathToFileURL(process.argv[1] ?? '').href
if (startedDirectly) await addPolicies(resolve(process.argv[2] ?? 'out'))
