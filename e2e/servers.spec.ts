import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violationsOn } from './axe'
import { textOfLink } from './links'
import { allowClipboard, clipboard, expect, fragmentOf, type Playground, playgroundOn, test } from './support'
import { ecKey, foreignToken, jwkOf } from './tokens'

const resource = 'https://mcp.staging.example.org/mcp'
const names = (page: Page) => page.getByRole('dialog').getByRole('listitem').locator('[data-control="name"]')
const said = (page: Page) => page.getByRole('dialog').getByRole('status')
const picked = (page: Page) => page.locator('.picker-row[data-on="true"] .picker-name')
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('deputy-lab:servers'))
const asFile = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) })

const fileOf = (...all: readonly string[]) =>
  JSON.stringify({
    version: 1,
    servers: all.map((name) => ({ name, resource: `https://${name.toLowerCase()}.example.org/mcp` })),
  })

async function list(playground: Playground) {
  await playground.button('Servers of my own').click()
  await expect(playground.dialog).toBeVisible()
}
async function importFile(page: Page, text: string) {
  await page.getByLabel('Import', { exact: true }).setInputFiles(asFile('servers.json', text))
}
/** My server filled in, and saved under the name that is offered. */
async function saveOne(playground: Playground) {
  await playground.ask('mine')
  await playground.textbox('Resource URI (who am I)').fill(resource)
  await playground.textbox('Trusted issuer').fill('https://login.example.org')
  await playground.textbox('Its public key or key set').fill(JSON.stringify({ keys: [jwkOf(ecKey.privateKey, 'k1')] }))
  await playground.button('Save this server').click()
  await expect(names(playground.page)).toHaveValue('mcp.staging.example.org')
}

test('A server is saved, named, changed, updated, and kept only when that is asked for', async ({
  page,
  playground,
}) => {
  await playground.open()
  await saveOne(playground)
  await expect(said(page)).toContainText('Of a private key only the public half is saved.')
  await expect(names(page)).toBeFocused()
  await page.keyboard.type('Staging')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('Renamed: Staging.')
  await page.keyboard.press('Escape')
  await expect(picked(page)).toHaveText('Staging')
  expect(await kept(page)).toBeNull()

  // A change is offered to be kept, and is not lost where another server is asked.
  await playground.textbox('Trusted issuer').fill('https://login.example.net')
  await playground.ask('issues')
  await page.getByRole('radio', { name: /^Staging/ }).check({ force: true })
  await expect(playground.textbox('Trusted issuer')).toHaveValue('https://login.example.net')
  await playground.button('Update Staging').click()
  await expect(page.locator('.server-card')).toContainText('Saved in this tab')
  await playground.textbox('Trusted issuer').fill('https://elsewhere.example')
  await playground.button('Put back as saved').click()
  await expect(playground.textbox('Trusted issuer')).toHaveValue('https://login.example.net')

  // A reload opens what the address says, which is written a moment after the last change.
  await expect(page.locator('.server-card')).toContainText('Saved in this tab')
  await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain('"issuer":"https://login.example.net"')
  await page.reload()
  await playground.ready()
  await expect(picked(page)).toHaveText('Staging')
  await list(playground)
  await page.getByRole('button', { name: 'Keep in this browser Staging' }).click()
  await expect(said(page)).toHaveText('This browser keeps Staging until you forget it.')
  const text = String(await kept(page))
  expect(text).toContain('Staging')
  expect(text).not.toMatch(/"d":/)
  await page.getByRole('button', { name: 'Forget Staging' }).click()
  await expect.poll(() => kept(page)).toBeNull()
  await expect(names(page)).toHaveValue('Staging')
})

test('The list is put in order, copied and deleted by keyboard, and deleting can be undone', async ({
  page,
  playground,
}) => {
  await playground.open()
  await list(playground)
  await importFile(page, fileOf('One', 'Two', 'Three'))
  await expect(said(page)).toHaveText('Imported: 3 servers.')
  await page.getByRole('button', { name: 'Move One down' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('One is number 2 of 3.')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('One is number 3 of 3.')
  await expect(page.getByRole('button', { name: 'Move One down' })).toBeFocused()
  await page.getByRole('button', { name: 'Duplicate Two' }).click()
  await expect(names(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Delete Two', exact: true }).click()
  await expect(names(page)).toHaveCount(3)
  await expect(playground.dialog.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => names(page).evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)))
    .toEqual(['Two', 'Two 2', 'Three', 'One'])
  await page.getByRole('button', { name: 'Forget all' }).click()
  await expect(said(page)).toContainText('Forgotten: 4 servers.')
  expect(await page.evaluate(() => sessionStorage.getItem('deputy-lab:servers'))).toBeNull()
})

test('What is exported is imported again, and hostile files get a sentence each', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  // One of the examples, changed.
  await playground.show('Time')
  await page.getByLabel('Clock tolerance').fill('30')
  await playground.button('Save this server').click()
  await expect(names(page)).toHaveValue('Issues')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    playground.dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(text).servers[0]).toMatchObject({ name: 'Issues', policy: { clockTolerance: 30 } })
  await importFile(page, text)
  await expect(names(page)).toHaveCount(2)
  for (const [bad, sentence] of [
    ['<!doctype html>', 'Nothing was imported. Expected JSON'],
    ['{"version":9,"servers":[]}', 'version: expected 1, found 9. Reload the page'],
    [' '.repeat(10 * 1024 * 1024), 'Expected at most 500,000 characters, found 10,485,760.'],
    [JSON.stringify({ version: 1, servers: Array(10_000).fill({}) }), 'expected at most 100, found 10,000'],
    ['{"version":1,"servers":[{"__proto__":{},"name":"A","resource":1}]}', 'resource: expected text, found 1'],
  ] as const) {
    await importFile(page, bad)
    await expect(said(page)).toContainText(sentence)
  }
  await expect(names(page)).toHaveCount(2)
  // What another page reads leads there.
  await importFile(page, '{"resource":"https://mcp.example.org","authorization_servers":["https://login.example.org"]}')
  await expect(said(page)).toContainText('found protected resource metadata')
  await playground.dialog.getByRole('link', { name: 'Import a live server' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import a live MCP server')
})

test('A link to a saved server opens where nothing is stored', async ({
  page,
  playground,
  browser,
  baseURL,
  context,
}) => {
  await allowClipboard(context)
  await playground.open('scenario=good-token-issues')
  await list(playground)
  await importFile(page, fileOf('One'))
  await page.getByRole('button', { name: 'Ask One' }).click()
  await expect(picked(page)).toHaveText('One')
  await playground.rejects('audience')
  await playground.copyLink.click()
  await expect.poll(() => clipboard(page)).toContain('/playground/#v1.')
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' })
  const other = playgroundOn(await elsewhere.newPage())
  await other.page.goto(await clipboard(page))
  await other.ready()
  await other.rejects('audience')
  await expect(picked(other.page)).toHaveText('My server…')
  await expect(other.textbox('Resource URI (who am I)')).toHaveValue('https://one.example.org/mcp')
  await elsewhere.close()
})

test('Storage that is broken, full or switched off is said, and the page goes on', async ({ page, playground }) => {
  await page.addInitScript(() => localStorage.setItem('deputy-lab:servers', '{"version":1,"servers":[{'))
  await playground.open()
  await expect(page.locator('.server-panel')).toContainText('What this browser has kept of your servers cannot be read')
  await list(playground)
  await expect(said(page)).toContainText('What this browser has kept of your servers cannot be read. Expected JSON')
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await importFile(page, fileOf('One'))
  await page.getByRole('button', { name: 'Keep in this browser One' }).click()
  await expect(said(page)).toContainText('This browser keeps nothing new: its storage is full.')
  await expect(said(page)).toContainText('The servers are on this page only')
  await page.getByRole('button', { name: 'Ask One' }).click()
  await expect(picked(page)).toHaveText('One')
})

test('Saved servers are columns of the matrix, and the playground hands it a live token in no address', async ({
  page,
  playground,
}) => {
  await playground.open()
  await saveOne(playground)
  await page.keyboard.press('Escape')
  const token = await foreignToken(ecKey, { aud: resource, iss: 'https://login.example.org' })
  await playground.paste(token)
  await playground.accepts()
  await expect(playground.sentence).toHaveText('mcp.staging.example.org would process the request.')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await playground.dialog.getByRole('tab', { name: 'Another server' }).click()
  await playground.dialog.getByRole('combobox').selectOption(`mcp.staging.example.org (${resource})`)
  await expect(playground.dialog.locator('.stamp').nth(1)).toContainText('accepted')
  await page.keyboard.press('Escape')
  await playground.button('Try this token at many servers').click()
  await page.waitForURL('**/matrix/')
  expect(await fragmentOf(page)).toBe('')
  const grid = page.getByRole('grid', { name: 'Tokens down, servers across' })
  await expect(grid.getByRole('columnheader', { name: 'mcp.staging.example.org' })).toBeVisible()
  await expect(page.locator('.matrix-status')).toHaveText('The playground’s token: 1 token.')
  await expect(grid.locator('[data-spot="0:7"]')).toHaveText('accepted')
  await page.getByRole('checkbox', { name: '6 of the examples' }).uncheck()
  await expect(grid.locator('[data-spot="0:1"]')).toHaveText('accepted')
  await grid.locator('[data-spot="0:1"]').click()
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open in the playground' }).click(),
  ])
  const there = playgroundOn(opened)
  await there.ready()
  await there.accepts()
  await expect(picked(opened)).toHaveText('mcp.staging.example.org')
  await opened.close()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Servers of my own' }).click()
  await page.getByRole('button', { name: 'Delete mcp.staging.example.org' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // Without any, the columns are those of the page again.
  await expect(grid.getByRole('columnheader', { name: 'Issues' })).toBeVisible()
  await expect(grid.getByRole('columnheader', { name: 'mcp.staging.example.org' })).toHaveCount(0)
})

test('On the matrix, closing the list gives the focus back to its button', async ({ page }) => {
  await page.goto('/matrix/')
  const ownServers = page.getByRole('button', { name: 'Servers of my own' })
  await ownServers.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(ownServers).toBeFocused()
})

test('axe finds nothing on the list, in both themes, wide and at 360 px, and nothing is wider than the page', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await playground.open()
  await list(playground)
  await importFile(page, fileOf('One', 'Two'))
  await page.getByRole('button', { name: 'Delete Two' }).click()
  for (const width of [1440, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      expect(
        await violationsOn(page, colorScheme === 'dark' ? 'colours' : undefined),
        `${width} ${colorScheme}`,
      ).toEqual([])
      expect(await page.evaluate(() => document.querySelector('dialog')?.scrollWidth)).toBeLessThanOrEqual(width)
    }
  await expect(names(page)).toHaveValue('One')
})
