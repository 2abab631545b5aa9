import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { world } from '@/content/catalog'
import { mintToken } from '@/lib/scenarios/mint'
import { longestTasks } from './longest-task'
import { expect, fragmentOf, playgroundOn, test } from './support'
import { ecKey, foreignToken, jwkOf, segment, tokenOfExample } from './tokens'

const status = (page: Page) => page.locator('.matrix-status')
const grid = (page: Page) => page.getByRole('grid', { name: 'Tokens down, servers across' })
const cell = (page: Page, row: number, column: number) => grid(page).locator(`[data-spot="${row}:${column}"]`)
const files = (page: Page) => page.locator('input[type="file"]')
const present = (page: Page, when: string) => page.getByLabel('Clock').selectOption({ label: when })

const asFile = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** Tokens that nobody has signed, each another. */
const unsigned = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const claims = {
      iss: 'https://login.example.org',
      aud: `https://s${i % 7}.example.org`,
      jti: `j${i}`,
      exp: 1e9 + i,
    }
    return `${segment(JSON.stringify({ alg: 'RS256', kid: 'k' }))}.${segment(JSON.stringify(claims))}.${'A'.repeat(342)}`
  })

async function openMatrix(page: Page) {
  await page.goto('/matrix/')
  await expect(grid(page)).toBeVisible()
}

/** Drops what is on the disk, as a file manager does: no page can make up a folder. */
async function dropper(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  return async (path: string) => {
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data })
  }
}

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the attack is on the page: five tokens, six servers, and what each question comes to', async ({ page }) => {
    await page.goto('/matrix/')
    await expect(page.locator('.matrix tbody tr')).toHaveCount(5)
    await expect(page.locator('.matrix-cell')).toHaveCount(30)
    await expect(page.locator('.matrix-cell[data-look="hole"]')).toHaveCount(8)
    await expect(page.locator('.matrix tbody tr').first()).toContainText(
      'This token opens 4 of 6 servers; it was issued for 1 of their 3 resources.',
    )
    await expect(page.locator('.matrix-sentences')).toContainText(
      'Billing, careless lets 4 of 5 tokens in, 3 of them wrongly; 1 was issued for it.',
    )
    // Counted in the words of the cells: eight that should not have been let in.
    await expect(page.getByRole('region', { name: 'By deciding step' })).toContainText('let in8')
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.locator('noscript p')).toContainText('JavaScript is off')
  })
})

test('On paper the whole table stands across the page, without what puts tokens in and out', async ({ page }) => {
  await openMatrix(page)
  await page.getByRole('button', { name: 'Filter columns' }).click()
  await page.emulateMedia({ media: 'print' })
  // A4 across, without its margins.
  await page.setViewportSize({ width: 1040, height: 720 })
  for (const words of ['Choose files', 'Servers of my own', 'Filter columns', 'with the tokens themselves'])
    await expect(page.getByText(words).first()).toBeHidden()
  await expect(page.locator('.matrix select').first()).toBeHidden()
  const box = page.locator('.matrix-box')
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
  await expect(page.locator('.matrix tbody tr').last()).toContainText('This token opens 0 of 6 servers')
})

test('On paper a long table has all its rows, or the first and a sentence about the others', async ({ page }) => {
  await openMatrix(page)
  await page.emulateMedia({ media: 'print' })
  const rows = page.locator('.matrix-printed tbody tr')
  const print = (what: 'beforeprint' | 'afterprint') => page.evaluate((type) => dispatchEvent(new Event(type)), what)
  const left = page.getByText('Printed are the first 400 of 1,000 rows.')
  for (const [count, drawn] of [
    [300, 300],
    [1000, 400],
  ] as const) {
    await files(page).setInputFiles(asFile('some.log', unsigned(count).join('\n')))
    await expect(status(page)).toHaveText(`some.log: ${count.toLocaleString('en')} tokens.`)
    // What is printed is fetched once the run is over.
    await expect(async () => {
      await print('afterprint')
      await print('beforeprint')
      expect(await rows.count()).toBe(drawn)
    }).toPass()
    await expect(rows.last()).toBeVisible()
    await expect(page.locator('.matrix-box')).toBeHidden()
    await expect(left).toHaveCount(count > drawn ? 1 : 0)
    await print('afterprint')
    await expect(page.locator('.matrix-box')).toBeVisible()
  }
})

test('A cell says its verdict by keyboard and opens in the playground', async ({ page }) => {
  await openMatrix(page)
  await cell(page, 0, 0).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(cell(page, 0, 4)).toBeFocused()
  await expect(cell(page, 0, 4)).toHaveText('let in, although audience would refuse it')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'For Issues at Billing, careless' })
  await expect(dialog).toContainText('Accepted, and it should not have been')
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('button', { name: 'Open in the playground' }).click(),
  ])
  const playground = playgroundOn(opened)
  await playground.ready()
  await playground.accepts()
  await expect(playground.headline).toHaveText('Accepted, and it should not have been')
  // The demo's tokens are published, so that the address may hold them.
  await expect(async () => expect(await fragmentOf(opened)).toMatch(/^v1\./)).toPass()
  await opened.close()
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await expect(cell(page, 0, 4)).toBeFocused()
})

test('A live token reaches the playground, and no address', async ({ page }) => {
  await openMatrix(page)
  // As a terminal breaks it.
  const wrapped = (await foreignToken(ecKey)).replace(/.{64}/g, '$&\n')
  await page.getByText('Or paste text with tokens in it').click()
  await page.getByLabel('Text with tokens in it').fill(`Authorization: Bearer ${wrapped}`)
  await page.getByRole('button', { name: 'Find the tokens' }).click()
  await expect(status(page)).toHaveText('The pasted text: 1 token.')
  await cell(page, 0, 1).click()
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open in the playground' }).click(),
  ])
  const playground = playgroundOn(opened)
  await playground.ready()
  await playground.rejects('issuer-trust')
  await expect(playground.token).not.toHaveValue('')
  await opened.waitForTimeout(500)
  expect(await fragmentOf(opened)).toBe('')
  // What was handed over is nobody else's.
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('eyJ')
})

test('The token of the playground in this tab is judged at every server', async ({ page, playground }) => {
  await playground.open('scenario=wide-scope-replay')
  await playground.paste(await tokenOfExample('expired'))
  await expect(playground.deciding).toContainText('audience')
  await page.waitForTimeout(400)
  await openMatrix(page)
  await page.getByRole('button', { name: 'From the playground' }).click()
  await expect(status(page)).toHaveText('The playground’s token: 1 token.')
  await expect(cell(page, 0, 2)).toHaveText('rejected at expiry')
  await expect(cell(page, 0, 3)).toHaveText('rejected at audience')
})

test('A file of 2,000 tokens: found, counted, sorted, filtered, exported, and nothing hangs', async ({
  page,
  browser,
}, testInfo) => {
  const own = await Promise.all(
    ['issues', 'billing', 'tenant-2'].map((goodFor) => mintToken({ goodFor, signedBy: 'ec' }, world.mint)),
  )
  const lines = unsigned(1997).map((token, i) => `{"at":${i},"authorization":"Bearer ${token}"}`)
  const text = [...lines, ...own.map((token) => `GET /cb?access_token=${token}&x=1`), own[0]].join('\n')
  // From the disk, as a reader’s: what is handed over in memory, the test’s own tools decode on the main thread.
  const calls = testInfo.outputPath('calls.ndjson')
  writeFileSync(calls, text)
  await openMatrix(page)
  const during = longestTasks(browser, page)
  const held = await during(async () => {
    await files(page).setInputFiles(calls)
    await expect(status(page)).toHaveText('calls.ndjson: 2,000 tokens, found at 2,001 places.')
    await present(page, '1 January 2026, as in every example')
    await expect(grid(page).getByRole('columnheader', { name: 'strict' }).first()).toContainText('1 of 2,000 get in')
    await expect(status(page)).toHaveText('calls.ndjson: 2,000 tokens, found at 2,001 places.')
    await page.locator('.matrix-box').evaluate((box) => box.scrollTo(0, box.scrollHeight))
    await expect(cell(page, 1999, 0)).toBeVisible()
  })
  // Nothing hangs. Whether each task keeps to 50 ms is for a quiet machine to measure.
  expect(held.longest).toBeLessThan(300 * held.slowness)
  expect(await grid(page).locator('tbody tr').count()).toBeLessThan(80)
  await expect(page.getByRole('region', { name: 'By audience' })).toContainText('https://s0.example.org')

  const opens = grid(page).getByRole('button', { name: 'Opens' })
  await opens.click()
  await opens.click()
  await expect(grid(page).getByRole('columnheader', { name: 'Opens' })).toHaveAttribute('aria-sort', 'descending')
  await expect(cell(page, 0, 7)).toHaveText(/opens 4 of 6 servers/)

  await page.getByRole('button', { name: 'Filter columns' }).click()
  await page.getByLabel('Filter by Billing', { exact: true }).selectOption('accepted')
  await expect(status(page)).toHaveText('calls.ndjson: 1 token fits the filters.')
  await page.getByRole('button', { name: 'Show all rows' }).click()
  await page.getByRole('searchbox', { name: 'Filter by Audience' }).fill('S3.EXAMPLE')
  await expect(status(page)).toHaveText('calls.ndjson: 285 tokens fit the filters.')
  await page.getByRole('button', { name: 'Show all rows' }).click()

  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  const csv = await saved('CSV')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2001)
  expect(JSON.parse(await saved('JSON')).tokens).toHaveLength(2000)
  for (const body of [csv, await saved('Markdown')]) expect(body).not.toContain('eyJ')
  await page.getByRole('checkbox', { name: /with the tokens themselves/ }).check()
  await page.getByRole('button', { name: 'CSV' }).click()
  const withTokens = await saved('Save it with the tokens')
  for (const token of own) expect(withTokens).toContain(token)
})

test('A run is cancelled at any moment, and keeps what it has; the newest wins', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-'))
  try {
    const long = join(folder, 'long.log')
    writeFileSync(long, unsigned(60_000).join('\n'))
    await openMatrix(page)
    await files(page).setInputFiles(long)
    const cancel = page.getByRole('button', { name: 'Cancel' })
    await expect(page.locator('.matrix-progress')).toContainText(/[1-9][\d,]* of [\d,]+ tokens judged/)
    await cancel.focus()
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('long.log: cancelled. What was found until then is shown')
    await expect(cancel).toHaveCount(0)
    await expect(status(page)).toBeFocused()
    await expect(cell(page, 0, 1)).toHaveText('rejected at type')

    await files(page).setInputFiles(long)
    await expect(cancel).toBeVisible()
    await page.getByRole('button', { name: 'Alice’s tokens' }).click()
    await expect(status(page)).toHaveText('Alice’s tokens: 5 tokens.')
    await expect(cell(page, 0, 0)).toContainText('For Issues')
    await page.waitForTimeout(500)
    await expect(status(page)).toHaveText('Alice’s tokens: 5 tokens.')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('Hostile files get a sentence each, and what is in them is found', async ({ page }) => {
  const token = await tokenOfExample('good-token-issues')
  const binary = Buffer.concat([Buffer.alloc(300_000), Buffer.from(token), Buffer.alloc(1000, 255)])
  // What is bound to a key is judged by checks that are fetched with the first such token, in a worker too.
  const bound = await tokenOfExample('dpop-good')
  const cookie = `${segment('{"user":1}')}.YxYzAB.c2lnbmF0dXJl`
  const markup = await mintToken(
    { goodFor: 'issues', claims: { iss: '=1+1', aud: '<img src=x onerror=alert(1)>', client_id: '\u202Eevil' } },
    world.mint,
  )
  await openMatrix(page)
  await files(page).setInputFiles([
    asFile('dump.bin', binary),
    asFile('line.txt', `eyJ${'hA'.repeat(2_500_000)} ${token}`),
    asFile('packed.log.gz', gzipSync(`a ${token} b`)),
    asFile('cut.gz', gzipSync('x'.repeat(100_000)).subarray(0, 60)),
    asFile('files.zip', Buffer.from('504b0304ffff', 'hex')),
    asFile('utf16.txt', Buffer.concat([Buffer.from([255, 254]), Buffer.from(token, 'utf16le')])),
    asFile('cookie.txt', `session=${cookie}`),
    asFile('markup.txt', markup),
    asFile('bound.txt', bound),
    asFile('opaque.txt', 'Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA'),
  ])
  await expect(status(page)).toHaveText('10 files: 4 tokens, found at 7 places.')
  const notes = page.locator('.matrix-notes')
  for (const sentence of [
    'dump.bin is not text.',
    'line.txt: 1 run of more than 65,536 characters was passed over',
    'packed.log.gz is packed with gzip and was unpacked while reading.',
    'cut.gz cannot be unpacked to its end.',
    'files.zip is an archive',
    'cookie.txt: 1 thing looks like a token and is none',
    '1 credential is opaque or encrypted',
  ])
    await expect(notes).toContainText(sentence)
  await expect(page.locator('main img')).toHaveCount(0)
  await present(page, '1 January 2026, as in every example')
  await expect(grid(page)).toContainText('rejected at confirmation')
  await expect(grid(page)).toContainText('‹U+202E›evil')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain(`"'=1+1"`)

  await files(page).setInputFiles([asFile('empty.txt', '')])
  await expect(status(page)).toHaveText('empty.txt: no token in it.')
  await expect(page.getByText('of 0 tokens')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Counted' })).toHaveCount(0)
  await expect(notes).toContainText('A token has three parts with dots between them')
})

test('A folder that is dropped is read with all it holds, whatever was chosen before', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('logs')
  mkdirSync(join(folder, 'deeper'), { recursive: true })
  const token = await tokenOfExample('good-token-issues')
  writeFileSync(join(folder, 'a.log'), token)
  writeFileSync(join(folder, 'deeper', 'b.log'), unsigned(2).join('\n'))
  await openMatrix(page)
  const drop = await dropper(page)
  await drop(folder)
  await expect(status(page)).toHaveText('2 files: 3 tokens.')
  const empty = testInfo.outputPath('empty')
  mkdirSync(empty)
  await drop(empty)
  await expect(status(page)).toHaveText('No file that can be read is in that folder.')
})

test('Tokens of other issuers are put to the servers they name, with the keys that are given', async ({ page }) => {
  const named = (aud: string) => foreignToken(ecKey, { aud })
  const tokens = await Promise.all(['https://crm.example.org', 'https://wiki.example.org/mcp'].map(named))
  await openMatrix(page)
  await files(page).setInputFiles([asFile('own.log', tokens.join('\n'))])
  await expect(status(page)).toHaveText('own.log: 2 tokens.')
  await page.getByRole('button', { name: 'Ask the servers these tokens name' }).click()
  await expect(grid(page).getByRole('columnheader', { name: 'crm.example.org' }).first()).toBeVisible()
  await expect(cell(page, 0, 1)).toHaveText('undecided at key')
  await page.getByLabel('Keys of the issuers').fill(JSON.stringify({ keys: [jwkOf(ecKey.publicKey, 'k1')] }))
  await page.getByRole('button', { name: 'Judge again with these keys' }).click()
  await expect(cell(page, 0, 1)).toHaveText('accepted')
  await expect(cell(page, 1, 1)).toHaveText('rejected at audience')
  await expect(cell(page, 1, 2)).toContainText('let in')
  await cell(page, 1, 2).click()
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open in the playground' }).click(),
  ])
  const playground = playgroundOn(opened)
  await playground.ready()
  await playground.accepts()
})

test('The page is no wider than its window', async ({ page }) => {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await openMatrix(page)
  for (const width of [360, 640, 768, 1024]) {
    await page.setViewportSize({ width, height: 740 })
    expect(await excess(), `at ${width} px`).toBeLessThanOrEqual(0)
  }
})

test('At 360 px the page is no wider, and the first column stays', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openMatrix(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const first = cell(page, 0, 0)
  const before = (await first.boundingBox())?.x
  await first.scrollIntoViewIfNeeded()
  await page.locator('.matrix-box').evaluate((box) => box.scrollTo(400, 0))
  expect((await first.boundingBox())?.x).toBe(before)
  await expect(cell(page, 0, 4)).toBeInViewport()
})

test('The box beside the exports stands level with its words', async ({ page }) => {
  await openMatrix(page)
  const label = page.locator('.matrix-exports label')
  const middles = await Promise.all(
    [label, label.getByRole('checkbox')].map((at) =>
      at.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return (top + bottom) / 2
      }),
    ),
  )
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 99))).toBeLessThanOrEqual(1)
})
