import { anchorOf } from '@/content/claim-groups'
import { type RegisteredName, registeredNames } from '@/content/registered-claims'
import { checks } from '@/lib/pipeline/checks'
import { expect, test } from './support'

const names: readonly RegisteredName[] = registeredNames

test('Every claim and header parameter has its entry, and its name leads there', async ({ page }) => {
  await page.goto('/docs/token-anatomy/')
  for (const entry of names) await expect(page.locator(`#${anchorOf(entry)}`), entry.name).toHaveCount(1)
  await page.locator('.decoded').getByRole('link', { name: 'aud', exact: true }).click()
  await expect(page).toHaveURL(/#claim-aud$/)
  await expect(page.locator('#claim-aud')).toBeInViewport()
})

test('A claim says what it means when it is pointed at or focused, and never beyond the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/docs/token-anatomy/')
  const name = page.locator('.decoded').getByRole('link', { name: 'client_id', exact: true })
  const shown = () => name.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(await shown()).toBe('none')
  await name.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  expect(await shown()).toContain('The OAuth client that asked for the token')
  await expect(name).toHaveAccessibleDescription(/The OAuth client/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('A clause says what it is called when it is pointed at or focused', async ({ playground }) => {
  await playground.open('scenario=expired')
  const clause = playground.deciding.getByRole('link', { name: 'RFC 7519 §4.1.4' })
  const other = playground.deciding.getByRole('link', { name: 'RFC 9068 §4' })
  await clause.hover()
  await expect(clause).toHaveAttribute('title', 'JSON Web Token: "exp" (Expiration Time) Claim')
  await other.focus()
  await expect(other).toHaveAttribute('title', /^JWT Profile for OAuth 2\.0 Access Tokens: Validating/)
})

test.describe('Any audience under every comparison', () => {
  test('is compared as it is typed, a list as well', async ({ page }) => {
    await page.goto('/docs/comparing-audiences/')
    const box = page.locator('[data-comparing]')
    await expect(box.getByRole('status')).toContainText('The slashes differ.')
    await box
      .getByLabel('aud: one text, or a JSON list')
      .fill('["https://issues.example.com/mcp", "https://a.example/mcp"]')
    await expect(box.getByRole('status')).toContainText('0 of 9 ways')
    await box.getByLabel('This server’s resource URI').fill('https://a.example/mcp')
    await expect(box.getByRole('status')).toContainText('9 of 9 ways')
    await box.getByLabel('aud: one text, or a JSON list').fill('["a"')
    await expect(box.getByRole('status')).toContainText('begins like JSON and is none')
    await box.getByRole('button', { name: 'only the origin' }).click()
    await expect(box.locator('[data-taken="true"]')).toHaveCount(2)
  })

  test('keeps the first column of the table in sight on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/docs/comparing-audiences/')
    const table = page.locator('.doc-scroll:has([data-matrix])')
    await table.evaluate((element) => element.scrollTo(400, 0))
    const first = await table.locator('tbody th').first().boundingBox()
    expect(first?.x).toBeGreaterThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})

test('The picture has every check in order, and says in words what its lines show', async ({ page }) => {
  await page.goto('/docs/how-a-server-decides/')
  const rows = page.locator('.decides-row')
  await expect(rows.locator('.decides-words > code')).toHaveText(checks.map(({ id }) => id))
  await expect(rows.filter({ hasText: 'The signature verifies' }).first()).toContainText('waits for key')
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(page.locator('.decides-lanes').first()).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
