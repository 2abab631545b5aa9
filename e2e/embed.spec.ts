import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { encodeLink } from '@/lib/case/link'
import { initialCase } from '@/lib/case/link-state'
import { linkStateOf } from '@/lib/case/outgoing'
import { readKeys } from '@/lib/keys/read'
import { faultsWithin } from './axe'
import { expect, test } from './support'
import { foreignToken, jwkOf, now, rsaKey } from './tokens'

const replay = 'scenario=cross-server-replay'

test('A frame shows the verdict of a link, why, and the fix; the steps unfold', async ({ page }) => {
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body())
  })
  await page.setViewportSize({ width: 360, height: 480 })
  await page.goto(`/embed/#${replay}`)
  await expect(page.locator('.stamp')).toContainText('rejected')
  await expect(page).toHaveTitle(/· Deputy Lab$/)
  await expect(page.getByText('Fix.', { exact: true })).toBeVisible()
  await page.getByText('Every step and the HTTP answer').click()
  await expect(page.getByText('HTTP/1.1 401 Unauthorized')).toBeVisible()
  const own = (await Promise.all(scripts)).filter((body) => !body.includes('ERR_JWK_INVALID'))
  const sizes = own.map((body) => gzipSync(body, { level: 9 }).length)
  expect(own.length).toBeLessThan(scripts.length) // jose is the one library
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(page.locator('.stamp')).toContainText('rejected')
    expect(await faultsWithin(page, 'html')).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('For a server of somebody’s own the advice is that of the playground: the product’s', async ({ page }) => {
  const iss = 'https://sso.example.org/realms/a'
  const claims = { iss, aud: 'account', azp: 'mcp', typ: 'Bearer', realm_access: {}, client_id: undefined }
  const token = await foreignToken(rsaKey, { ...claims, iat: now, exp: now + 60 }, { typ: 'JWT' })
  const keysText = JSON.stringify({ keys: [jwkOf(rsaKey.publicKey, 'k1')] })
  const mine = { resource: 'https://mcp.example.org/mcp', issuer: iss, profile: 'keycloak/default' }
  const inputs = { ...initialCase, server: 'mine', mine, keysText, clock: { kind: 'fixed', at: now } as const }
  const link = await encodeLink(linkStateOf({ inputs, token, now, keys: await readKeys(keysText) }))
  await page.goto(`/embed/#${link.ok ? link.fragment : ''}`)
  await expect(page.locator('.live-reason')).toContainText('Fix. Add an Audience mapper')
})

test('In a sandbox that gives it no origin it shows the same', async ({ page, baseURL }) => {
  const frame = `<iframe sandbox="allow-scripts" src="${baseURL}/embed/#${replay}"></iframe>`
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frame))
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  await expect(page.frameLocator('iframe').locator('.stamp')).toContainText('rejected')
  other.close()
})

test('Another site may frame it, and nothing else of this one', async ({ browser, baseURL }) => {
  const page = await browser.newPage() // which may log that a frame was refused
  const frames = `<iframe src="${baseURL}/embed/#${replay}"></iframe><iframe src="${baseURL}/playground/"></iframe>`
  // A real server: a page that a test makes up counts as one of the Internet, which may frame nothing of this machine.
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frames))
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const refused = page.waitForEvent('requestfailed', (request) => request.url() === `${baseURL}/playground/`)
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  await expect(page.frameLocator('iframe >> nth=0').locator('.stamp')).toContainText('rejected')
  expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE')
  await page.close()
  other.close()
})

test('Another fragment replaces what is shown; a broken one and none are said', async ({ page }) => {
  await page.goto('/embed/#scenario=good-token-issues')
  await expect(page.locator('.stamp')).toContainText('accepted')
  for (const [fragment, says] of [
    ['v1.d.AAAA', /./],
    ['scenario=no-such-example', /there is none of that name/],
    ['', /There is nothing to show/],
  ] as const) {
    await page.evaluate((to) => location.assign(`#${to}`), fragment)
    await expect(page.locator('main')).toContainText(says)
    await expect(page.locator('.stamp')).toHaveCount(0)
  }
})
