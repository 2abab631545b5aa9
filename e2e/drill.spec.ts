import type { Page } from '@playwright/test'
import { reportWith, rowWith } from '@/lib/drill/report.fixture'
import { violationsOn } from './axe'
import { expect, test } from './support'

const report = reportWith({
  rows: [
    rowWith({ link: 'https://elsewhere.test/playground/#scenario=cross-server-replay' }),
    rowWith({ id: 'aud-trailing-slash', title: 'A slash too many', score: 'spelling' }),
    rowWith({ id: 'expired', title: 'Expired', score: 'as-foretold', link: null, fix: null }),
  ],
})

const file = (text: string, name = 'drill.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
const choose = (page: Page, text: string) => page.getByLabel('Choose a report').setInputFiles(file(text))

test('the form writes the command', async ({ page }) => {
  await page.goto('/drill/')
  const command = page.locator('.drill-form pre')
  await expect(command).toContainText('npm run drill -- http://127.0.0.1:3000/mcp')
  await page.getByLabel('Address of your server').fill('https://mcp.example.org/mcp?a=b')
  await page.getByLabel('This server is mine').check()
  await page.getByLabel('Also key-bound tokens').check()
  await expect(command).toContainText(`'https://mcp.example.org/mcp?a=b'`)
  await expect(command).toContainText('--dpop')
  await expect(command).toContainText('--this-server-is-mine')
  await page.getByLabel('Address of your server').fill('mcp.example.org')
  await expect(page.getByText('That is no address')).toBeVisible()
})

test('a report opens, each hole leads to the playground, and the page has no fault that axe knows', async ({
  page,
}) => {
  await page.goto('/drill/')
  await choose(page, JSON.stringify(report))
  await expect(page.getByRole('heading', { name: '1 HOLE' })).toBeVisible()
  await expect(page.getByText('Any token of this issuer opens this server.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violationsOn(page, 'colours')).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('link', { name: 'Open it in the playground' }).first().click()
  // The report says another host: only what follows the # is taken from it.
  await expect(page).toHaveURL(/\/playground\/#scenario=cross-server-replay$/)
})

test('of a report made long on purpose the first of each list are drawn', async ({ page }) => {
  const long = (score: 'hole' | 'advice') => (_: unknown, i: number) =>
    rowWith({
      id: `${score}-${i}`,
      title: `Row ${i}`,
      score,
      differences: Array.from({ length: 12 }, (_, n) => ({ what: `${n}`, good: 'a'.repeat(150), sent: 'b' })),
      clauses: Array.from({ length: 20 }, (_, n) => ({
        label: `RFC 9068 §${n}`,
        href: `https://www.rfc-editor.org/rfc/rfc9068.html#section-${n}`,
      })),
    })
  const rows = [...Array.from({ length: 300 }, long('hole')), ...Array.from({ length: 300 }, long('advice'))]
  const leftOut = Array.from({ length: 2000 }, (_, i) => ({ id: `id-${i}`, title: 't', why: `why ${i}` }))
  await page.goto('/drill/')
  await choose(page, JSON.stringify(reportWith({ rows, leftOut })))
  const drawn = page.locator('.drill-hole')
  await expect(drawn).toHaveCount(50)
  await expect(page.getByText('The first 50 of 300.')).toBeVisible()
  expect(await page.locator('*').count()).toBeLessThan(6000)
  await page.getByRole('button', { name: 'Show 50 more' }).click()
  await expect(drawn).toHaveCount(100)
  await page.getByText('2000 not sent').click()
  await expect(page.getByText('The first 50 of 2000.')).toBeVisible()
  await page.locator('.drill-report .drill-more > summary').first().click()
  await expect(drawn).toHaveCount(150)
})

test('a file that is no report gets a sentence', async ({ page }) => {
  await page.goto('/drill/')
  const said = page.locator('.drill-said')
  await choose(page, '<html>')
  await expect(said).toContainText('no JSON')
  await choose(page, JSON.stringify({ ...report, rows: [{ ...rowWith(), link: 'javascript:alert(1)' }] }))
  await expect(said).toContainText('a link to the playground')
  await choose(page, JSON.stringify(report).slice(0, -50))
  await expect(said).toContainText('something of it is missing')
  await choose(page, JSON.stringify(report))
  await expect(said).toHaveText('Opened drill.json')
})

test('a report is pasted, and among files given together it is the one that is shown', async ({ page }) => {
  await page.goto('/drill/')
  const said = page.locator('.drill-said')
  const give = (type: 'paste' | 'drop', texts: readonly string[]) =>
    page.evaluate(
      ([type, texts]) => {
        const data = new DataTransfer()
        if (type === 'paste') data.setData('text/plain', texts[0] ?? '')
        else for (const [i, text] of texts.entries()) data.items.add(new File([text], `file-${i}`))
        const event = type === 'paste' ? { clipboardData: data } : { dataTransfer: data }
        const Kind = type === 'paste' ? ClipboardEvent : DragEvent
        document.body.dispatchEvent(new Kind(type, { bubbles: true, ...event }))
      },
      [type, texts] as const,
    )
  await expect(async () => {
    await give('paste', ['<?xml version="1.0"?><testsuites/>'])
    await expect(said).toContainText('the JUnit file', { timeout: 1000 })
  }).toPass()
  await give('paste', [JSON.stringify(report)])
  await expect(said).toHaveText('Opened what was pasted')
  await give('drop', ['<?xml version="1.0"?><testsuites/>', JSON.stringify(report)])
  await expect(said).toHaveText('Opened file-1')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('it says what happens and how to start it', async ({ page }) => {
    await page.goto('/drill/')
    await expect(page.getByRole('heading', { name: 'What happens' })).toBeVisible()
    await expect(page.locator('.drill-form pre')).toContainText('npm run drill --')
    await expect(page.getByLabel('Address of your server')).toBeHidden()
  })
})
