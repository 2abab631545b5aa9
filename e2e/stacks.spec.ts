import { expect, test } from './support'

const answer = 'HTTP answer'

test('A server says what it is built with, and its answer stands beside the other', async ({ page, playground }) => {
  await playground.open('scenario=no-credentials')
  const region = page.getByRole('region', { name: answer })
  await region.getByRole('button', { name: 'How does a real SDK answer?' }).click()
  const choice = region.getByLabel('This server is built with')
  await choice.selectOption('typescript-v1')
  await expect(region.getByRole('heading')).toHaveText(['As the specifications say', 'As this stack answers'])
  await expect(region.locator('.http').first()).not.toContainText('error=')
  await expect(region.locator('.http').nth(1)).toContainText('error="invalid_token"')
  await expect(region.getByText('It names an error although no token came')).toBeVisible()
  await expect(region.getByRole('link', { name: 'RFC 6750 §3.1' })).toBeVisible()

  // Another stack, and the answer follows.
  await choice.selectOption('mcp-auth')
  await expect(region.locator('.http').nth(1)).toContainText('error="missing_auth_header"')
  await choice.selectOption('')
  await expect(region.locator('.http')).toHaveCount(1)
})

test('What a server is built with travels in the link, and what it lets pass is said', async ({ page, playground }) => {
  await playground.open('scenario=mtls-thief')
  const region = page.getByRole('region', { name: answer })
  await region.getByRole('button', { name: 'How does a real SDK answer?' }).click()
  await region.getByLabel('This server is built with').selectOption('typescript-v2')
  await expect(region.getByText('Accepted, and it should not be.')).toBeVisible()
  await expect(page).toHaveURL(/#v1\./)
  await page.reload()
  await playground.ready()
  await expect(region.getByLabel('This server is built with')).toHaveValue('typescript-v2')
  await expect(region.getByText('Accepted, and it should not be.')).toBeVisible()
})
