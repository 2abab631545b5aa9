// `npm run bench:site`: what the built site costs a reader: its weight, how its pages come up on a slow phone beside an
// empty page of the same framework, what a key costs, and what Lighthouse says. Figures of one run on one machine: the
// times depend on its load, bytes and counts do not. `--rounds 5`, `--only load,keys`, `--folder out`.
import { readdir, stat } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumArgs, findChromium, findHeadlessShell } from './chromium.mjs'
import { lighthouse } from './bench-site/lighthouse.mjs'
import { load, timesOf, weightOf } from './bench-site/loading.mjs'
import { medians, print } from './bench-site/numbers.mjs'
import { buildEmptyPage, serve } from './bench-site/servers.mjs'
import { clock, monaco, type, typeFast } from './bench-site/typing.mjs'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'weight,load,keys,export,lighthouse' },
    folder: { type: 'string', default: 'out' },
  },
})
const rounds = Number(options.rounds)
const sections = new Set(options.only.split(','))

/** A case of a reader's own as a link, as the address bar holds it after an edit, and the small print of its stamp. */
async function linkWithState(browser, site) {
  const page = await browser.newPage()
  await page.goto(`${site}/playground/`, { waitUntil: 'networkidle' })
  await page.getByRole('radio', { name: 'issues' }).check()
  await page.waitForFunction(() => location.hash.startsWith('#v1.'))
  const detail = await page.locator('.verdict-top .stamp small').textContent()
  const link = await page.evaluate(() => location.pathname + location.hash)
  await page.close()
  return { name: '/playground/#v1.…', path: link, verdict: detail }
}

async function pagesOf(browser, site, empty) {
  const pages = [
    { path: '/' },
    { path: '/playground/' },
    { path: '/playground/#scenario=dpop-forwarded', verdict: '401 · audience' },
    await linkWithState(browser, site),
    { path: '/docs/confused-deputy/' },
    { path: '/scenarios/' },
    { path: '/scenarios/cross-server-replay/' },
    { path: '/docs/checks/audience/' },
  ]
  return [
    { name: 'empty page', address: `${empty}/` },
    ...pages.map(({ name, path, verdict }) => ({ name: name ?? path, address: site + path, verdict })),
  ]
}

/** Rounds over all pages, so that whatever slows the machine down slows all of them. */
async function inTurns(pages, measure) {
  const records = new Map(pages.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const page of pages) records.get(page.name).push(await measure(page))
  return pages.map(({ name }) => ({ page: name, ...medians(records.get(name)) }))
}

const speedsOf = (what) => [1, 4].map((cpu) => ({ name: `${what}, ${cpu} ×`, cpu }))

async function exported(folder) {
  const kinds = new Map()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const kind = extname(entry.name) || entry.name
    const { files, octets } = kinds.get(kind) ?? { files: 0, octets: 0 }
    const { size } = await stat(join(entry.parentPath, entry.name))
    kinds.set(kind, { files: files + 1, octets: octets + size })
  }
  const all = [...kinds].map(([kind, { files, octets }]) => ({ kind, files, MiB: octets / 2 ** 20 }))
  const total = { kind: 'all', files: all.reduce((n, k) => n + k.files, 0), MiB: all.reduce((n, k) => n + k.MiB, 0) }
  return [total, ...all.toSorted((a, b) => b.MiB - a.MiB).slice(0, 6)]
}

// One with a window draws it even when headless, as the reader's does: that belongs to what is measured.
const executablePath = (await findChromium()) ?? findHeadlessShell()
if (!executablePath) {
  console.error('No Chromium or Chrome found. Install one, or set CHROMIUM_PATH to the path of its program.')
  process.exit(1)
}
const browser = await chromium.launch({ args: chromiumArgs, executablePath })
const [site, empty] = [await serve(options.folder), await serve(await buildEmptyPage())]
try {
  const pages = await pagesOf(browser, site.address, empty.address)
  /** A token that is accepted, so that one character more changes the verdict. */
  const playground = `${site.address}/playground/#scenario=good-token-issues`
  console.log(
    `Chromium ${browser.version()}, Node ${process.version}, load ${loadavg()[0].toFixed(1)}, ${rounds} rounds.`,
  )
  if (sections.has('weight')) {
    const rows = []
    for (const page of pages)
      rows.push({ page: page.name, ...weightOf(await load(browser, page, { throttled: false })) })
    print('Weight, KiB on the wire, 2 s after load', rows)
  }
  if (sections.has('load'))
    print(
      'A slow phone: 412 px, 4 × CPU, 1.6 Mbit/s, 150 ms; ms',
      await inTurns(pages, async (page) => timesOf(await load(browser, page, { throttled: true }))),
    )
  if (sections.has('keys')) {
    const ways = ['token', 'claims', 'editor'].flatMap((place) =>
      [1, 4].map((cpu) => ({ name: `${place}, ${cpu} ×`, place, cpu })),
    )
    print(
      'A key that changes the verdict: ms from key to painted verdict; main-thread ms and counts a key',
      await inTurns(ways, ({ place, cpu }) => type(browser, playground, place, cpu)),
    )
    print(
      'The same, a key each 120 ms: ms from key to painted verdict, how many were seen; main-thread ms a key',
      await inTurns(speedsOf('token'), ({ cpu }) => typeFast(browser, playground, cpu)),
    )
    print('A clock: main-thread ms a second', await clock(browser, playground))
    print(
      'From the mouse over an editor to Monaco; ms',
      await inTurns(speedsOf('Monaco'), ({ cpu }) => monaco(browser, playground, cpu)),
    )
  }
  if (sections.has('export')) print('The exported site', await exported(options.folder))
  if (sections.has('lighthouse')) await lighthouse(pages, executablePath)
} finally {
  await browser.close()
  site.stop()
  empty.stop()
}
